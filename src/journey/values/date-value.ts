/**
 * A date some days, weeks or months from now, as in `+7d`, `-3d:DD.MM.YYYY` or nothing for today.
 * Undefined when it is written otherwise.
 */
export function dateValue(written: string, now: Date): string | undefined {
  const match = /^(?:([+-]\d{1,5})([dwmy]))?(?::([^:]+))?$/.exec(written);
  const format = match?.[3] ?? 'YYYY-MM-DD';
  if (match === null || /[A-Za-z]/.test(format.replace(tokens, ''))) return undefined;
  return formatted(moved(now, Number(match[1] ?? 0), match[2] ?? 'd'), format);
}

const tokens = /YYYY|YY|MM|M|DD|D/g;

/** Calendar days where the tool runs; the 31st becomes the last day of a shorter month. */
function moved(now: Date, by: number, unit: string): Date {
  const [year, month, day] = [now.getFullYear(), now.getMonth(), now.getDate()];
  if (unit === 'd') return new Date(year, month, day + by);
  if (unit === 'w') return new Date(year, month, day + 7 * by);
  const months = unit === 'y' ? 12 * by : by;
  const last = new Date(year, month + months + 1, 0).getDate();
  return new Date(year, month + months, Math.min(day, last));
}

function formatted(date: Date, format: string): string {
  const [year, month, day] = [date.getFullYear(), date.getMonth() + 1, date.getDate()].map(String);
  const parts: Readonly<Record<string, string | undefined>> = {
    YYYY: year?.padStart(4, '0'),
    YY: year?.slice(-2),
    MM: month?.padStart(2, '0'),
    M: month,
    DD: day?.padStart(2, '0'),
    D: day,
  };
  return format.replace(tokens, (token) => parts[token] ?? token);
}
