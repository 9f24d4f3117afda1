import { expect, test } from 'vitest';
import { faultsOf } from './verdict.ts';
import type { HostileWalk } from './walk-hostile.ts';

const page = { name: 'shop', does: 'sells', pages: {}, honest: ['reached'], within: 10 };
const walk: HostileWalk = {
  page,
  outcome: 'reached',
  detail: '',
  said: 'The goal was reached.',
  seconds: 4,
  neighbour: 'reached',
};

test('finds no fault with what is honest, in time, and nobody else’s loss', () => {
  expect(faultsOf(walk, 'reached')).toEqual([]);
});

test.each<[string, Partial<HostileWalk>]>([
  ['"blocked blocked-view" is not honest ()', { outcome: 'blocked blocked-view' }],
  ['it took longer than 10 s', { seconds: 10.5 }],
  ['its neighbour came to: unmeasured browser', { neighbour: 'unmeasured browser' }],
  ['it says that something lies over something', { said: 'Something lies over Go on.' }],
  ['it says "TypeError"', { said: 'The browser failed: TypeError: no' }],
  ['it does not say /answer/', { page: { ...page, says: /answer/ } }],
])('says: %s', (fault, differing) => {
  expect(faultsOf({ ...walk, ...differing }, 'reached')).toEqual([fault]);
});

test('lets something lie over what it covers', () => {
  const covered = { ...page, honest: ['blocked blocked-view'] };
  const said = 'An offer lies over Go on.';
  expect(
    faultsOf({ ...walk, page: covered, outcome: 'blocked blocked-view', said }, 'reached'),
  ).toEqual([]);
});
