/** Input types that are typed part by part, in an order of the browser's own. */
export function isDateType(type: string): boolean {
  return ['date', 'time', 'month', 'datetime-local'].includes(type);
}

/** Digits to send, in each order that browsers use, and how many a person presses. */
export type DateKeys = { readonly orders: readonly string[]; readonly count: number };

/** What is typed for an ISO date, time or month; null when it is none. */
export function dateKeys(type: string, value: string): DateKeys | null {
  if (type === 'date') return dateOrders(value);
  if (type === 'time') return timeOrders(value);
  if (type === 'month') return monthOrders(value);
  const [date = '', time = ''] = value.split(/[T ]/);
  const days = dateOrders(date);
  const hours = timeOrders(time);
  if (!days || !hours) return null;
  // A tab leads from the year to the hours: years have up to six digits.
  const orders = days.orders.flatMap((day) => hours.orders.map((hour) => `${day}\t${hour}`));
  return { orders, count: days.count + hours.count + 1 };
}

function dateOrders(value: string): DateKeys | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? [];
  if (!year || !month || !day) return null;
  return { orders: [month + day + year, day + month + year, year + month + day], count: 8 };
}

function timeOrders(value: string): DateKeys | null {
  const [, hours, minutes] = /^(\d{2}):(\d{2})$/.exec(value) ?? [];
  if (!hours || !minutes) return null;
  const twelve = String(((Number(hours) + 11) % 12) + 1).padStart(2, '0');
  const half = Number(hours) < 12 ? 'a' : 'p';
  return { orders: [twelve + minutes + half, hours + minutes], count: 4 };
}

function monthOrders(value: string): DateKeys | null {
  const [, year, month] = /^(\d{4})-(\d{2})$/.exec(value) ?? [];
  return year && month ? { orders: [`${month}\t${year}`, `${year}\t${month}`], count: 6 } : null;
}
