/** Screens to scroll down (or up, below 0) until it is seen whole, or as much of it as fits; 0 when some of it is seen. In pixels. */
export function screensTo(top: number, height: number, screen: number): number {
  if (top >= screen) return Math.ceil((top + Math.min(height, screen) - screen) / screen);
  return top + height <= 0 ? -Math.ceil(-top / screen) : 0;
}
