import type { Widget } from '../../../trace/act-events.ts';

/** Where a control is in the window, for a picture to outline. A place in a frame is none in the window. */
export const placeInWindow = ({ id, rect }: Widget): { readonly rect?: Widget['rect'] } =>
  /^f\d+:/.test(id) ? {} : { rect };
