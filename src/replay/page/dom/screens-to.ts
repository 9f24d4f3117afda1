/**
 * Screens to scroll down (or up, below 0) until it is seen whole, or as much of it as fits; 0 when some of it is seen. In pixels,
 * from the top of what shows it; a screen is as high as that, unless told otherwise.
 */
export function screensTo(top: number, height: number, room: number, screen = room): number {
  if (top >= room) return Math.ceil((top + Math.min(height, room) - room) / screen);
  return top + height <= 0 ? -Math.ceil(-top / screen) : 0;
}
