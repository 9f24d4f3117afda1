import type { OverlayControl } from '../trace/overlay-seen.ts';

/** A control of the overlay itself: a link to somewhere else neither closes nor answers it. */
export const isPressable = (control: OverlayControl): boolean =>
  control.href === '' || control.role === 'button';
