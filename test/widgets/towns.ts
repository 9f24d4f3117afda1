const towns = [
  'Aberdeen',
  'Bath',
  'Bristol',
  'Cambridge',
  'Canterbury',
  'Cardiff',
  'Carlisle',
  'Chester',
  'Dover',
  'Durham',
  'Edinburgh',
  'Exeter',
  'Lancaster',
  'Lincoln',
  'Norwich',
  'Oxford',
  'Portsmouth',
  'Salisbury',
  'Winchester',
  'York',
];

/** Towns that begin so, as a site would suggest them. */
export function townsLike(text: string): readonly string[] {
  const wanted = text.trim().toLowerCase();
  return wanted === '' ? [] : towns.filter((town) => town.toLowerCase().startsWith(wanted));
}
