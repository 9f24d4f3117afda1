import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostilePages } from '../../fixtures/hostile/hostile-pages.ts';
import { type HostileServer, serveHostile } from '../../fixtures/hostile/serve-hostile.ts';
import { faultsOf } from '../hostile/verdict.ts';
import { walkHostile, walkNeighbour } from '../hostile/walk-hostile.ts';

/** A page or two of most kinds, none of which takes long. `npm run hostile` walks them all, and holds them to their time. */
const sample = [
  'own-json',
  'own-promise',
  'while-click',
  'while-frame',
  'opener-hangs-later',
  'steering',
  'circle',
  'before-leaving',
  'sandbox',
  'swallows',
];

let server: HostileServer;
let alone = '';

beforeAll(async () => {
  server = await serveHostile();
  alone = await walkNeighbour(server);
});
afterAll(() => server.close());

describe('a sample of the hostile pages', () => {
  it('stands beside a neighbour that gets where it wants', () => {
    expect(alone).toMatch(/^reached; /);
  });

  it.each(sample)('%s', async (name) => {
    const page = hostilePages.find((one) => one.name === name);
    if (!page) throw new Error(`There is no page ${name}.`);
    const walk = await walkHostile(page, server);
    // How long a busy machine takes is no fault of the page.
    expect(faultsOf({ ...walk, seconds: 0 }, alone)).toEqual([]);
  });
});
