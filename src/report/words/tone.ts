/** How a score is coloured. The same bounds as its words have, for the number as it is printed. */
export const toneOf = (score: number): 'good' | 'fair' | 'bad' => {
  const printed = Math.round(score);
  if (printed < 10) return 'good';
  return printed < 30 ? 'fair' : 'bad';
};
