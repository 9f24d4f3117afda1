import { expect, it } from 'vitest';
import { slugs } from '../../src/trace/slugs.ts';

it('names files after journeys, each name once', () => {
  const names = [
    "Book a doctor's appointment",
    'Größe wählen',
    '予約',
    '¿?',
    'book a doctors  appointment',
  ];
  expect(slugs(names)).toEqual([
    'book-a-doctors-appointment',
    'große-wahlen',
    '予約',
    'journey',
    'book-a-doctors-appointment-2',
  ]);
});

it('keeps names short', () => {
  expect(slugs([`${'a'.repeat(59)} ${'b'.repeat(300)}`])).toEqual(['a'.repeat(59)]);
});
