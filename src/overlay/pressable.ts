import type { OverlayControl } from '../trace/overlay-seen.ts';

/** A control of the overlay itself that can be pressed: a link to somewhere else neither closes nor answers it. */
export const isPressable = (control: OverlayControl): boolean =>
  control.disabled !== true && (control.href === '' || control.role === 'button');
