import { expect, it } from 'vitest';
import { traceNames } from '../../src/commands/trace-names.ts';

it('names traces after their journeys, each name once', () => {
  expect(
    traceNames([
      "Book a doctor's appointment",
      'Größe wählen',
      '予約',
      '¿?',
      'book a doctors  appointment',
    ]),
  ).toEqual([
    'traces/book-a-doctors-appointment.json',
    'traces/große-wahlen.json',
    'traces/予約.json',
    'traces/journey.json',
    'traces/book-a-doctors-appointment-2.json',
  ]);
});

it('keeps names short', () => {
  const [name = ''] = traceNames([`${'a'.repeat(59)} ${'b'.repeat(300)}`]);
  expect(name).toBe(`traces/${'a'.repeat(59)}.json`);
});
