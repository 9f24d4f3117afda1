/** What a month is called, long and short, alone and in a date, in the languages sites are written in; longest first. */
export function monthNames(month: number): readonly string[] {
  const known = byMonth.get(month);
  if (known) return known;
  const date = new Date(Date.UTC(2000, month - 1, 15));
  const names = languages.flatMap((language) => namesIn(language, date));
  const plain = names.map((name) => name.normalize('NFC').toLowerCase().replace(/\.$/, ''));
  // Some languages have nothing but the number, which is a form of its own.
  const worth = [...new Set(plain)].filter((name) => /\p{L}{3}|^\p{L}+$/u.test(name));
  const patterns = worth
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.]/g, '\\.').replace(/\s+/g, '\\s{1,3}'));
  byMonth.set(month, patterns);
  return patterns;
}

const byMonth = new Map<number, readonly string[]>();

const languages = [
  ...['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'ca', 'da', 'sv', 'nb', 'fi', 'is', 'et', 'lv'],
  ...['lt', 'pl', 'cs', 'sk', 'sl', 'hr', 'hu', 'ro', 'bg', 'el', 'ru', 'uk', 'tr', 'id', 'vi'],
];

function namesIn(language: string, date: Date): readonly string[] {
  return (['long', 'short'] as const).flatMap((month) =>
    [{ month }, { month, day: 'numeric' as const }].flatMap((how) =>
      new Intl.DateTimeFormat(language, { ...how, timeZone: 'UTC' })
        .formatToParts(date)
        .filter(({ type }) => type === 'month')
        .map(({ value }) => value),
    ),
  );
}
