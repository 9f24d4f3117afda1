import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { browserPath } from '../../src/replay/browser/find-browser.ts';

const program = new URL('own-program.mjs', import.meta.url).pathname;

it('serves a program that knows the package alone, with a browser and a detector of its own', async () => {
  const browser = (await browserPath(undefined, process.env)) ?? '';
  const { stdout } = await promisify(execFile)(process.execPath, [program], {
    env: { ...process.env, FRICTION_BROWSER: browser },
  });
  const said = JSON.parse(stdout);
  expect(said.problems).toContain('clik');
  expect(said).toMatchObject({
    steps: expect.arrayContaining(['click "See the tea" started', 'click "See the tea" done']),
    isLeftOpen: true,
    exitCode: 0,
    outcome: 'reached',
    isTitled: true,
    own: '1 journey',
    isReadAgain: true,
  });
  expect(said.found).toContainEqual([
    'shouting',
    'The page shouts',
    'Nobody likes to be shouted at.',
  ]);
});
