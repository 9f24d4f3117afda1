/** Fitts's law in Shannon's form: bits in pointing at a target of that width from that distance (MacKenzie 1992). */
export function indexOfDifficulty(distance: number, width: number): number {
  return Math.log2(distance / width + 1);
}

/**
 * Seconds to point at a target: a + b bits. The default is the mouse of MacKenzie's textbook model
 * (.159 s and .204 s a bit).
 */
export function fittsSeconds(
  distance: number,
  width: number,
  { a, b }: { readonly a: number; readonly b: number } = { a: 0.159, b: 0.204 },
): number {
  return a + b * indexOfDifficulty(distance, width);
}

/** Hick-Hyman law: milliseconds to choose among n known, equally likely alternatives. Not for unordered lists. */
export function hickMilliseconds(alternatives: number): number {
  return 200 + 150 * Math.log2(alternatives + 1);
}
