import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as dokuwiki from './apps/dokuwiki.ts';
import * as prototypeKit from './apps/prototype-kit.ts';
import type { App } from './apps/serve-app.ts';
import { prototypePages, wikiAdminPages, wikiPages } from './healthy-pages.ts';
import { type Run, runJourneys } from './run-journeys.ts';

const deadEnds = [
  'http-error',
  'soft-error',
  'channel-switch',
  'no-way-on',
  'dead-click',
  'blocked-view',
];

const logIn = [
  { open: '/doku.php?do=login' },
  { type: { into: 'Username', text: dokuwiki.wikiUser.login } },
  { type: { into: 'Password', text: '${secret:WIKI_PASSWORD}' } },
  { click: { name: 'Log In', role: 'button' } },
  { expect: { see: 'Log Out' } },
];

type Look = { readonly name: string; readonly pages: readonly string[]; readonly before?: unknown };

const visits: readonly (readonly [string, () => Promise<App>, readonly Look[]])[] = [
  [
    'DokuWiki',
    dokuwiki.start,
    [
      { name: 'as a visitor', pages: wikiPages },
      { name: 'as the administrator', pages: wikiAdminPages, before: logIn },
    ],
  ],
  ['the prototype kit', prototypeKit.start, [{ name: 'as a visitor', pages: prototypePages }]],
];

describe.each(visits)('%s', (_, start, looks) => {
  let folder: string;
  let app: App | undefined;
  let run: Run;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'friction-healthy-'));
    app = await start();
    const files = await Promise.all(looks.map((look) => write(folder, look)));
    run = await runJourneys(files, app.url, { WIKI_PASSWORD: dokuwiki.wikiUser.password });
  }, 600_000);

  afterAll(async () => {
    await app?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  describe.each(looks.map((look, index) => ({ ...look, index })))('$name', ({ pages, index }) => {
    test('opens every page, with nothing in the way', () => {
      const result = run.results[index];
      expect(result).toMatchObject({ outcome: 'reached', reason: '' });
      expect(result?.counts).toMatchObject({
        steps: pages.length,
        pages: pages.length,
        redirects: 0,
        interruptions: {},
        deadEnds: 0,
      });
    });

    test.each(deadEnds)('finds no %s', (detector) => {
      const { findings = [], verdicts = [] } = run.results[index] ?? {};
      const found = findings.filter((finding) => finding.detector === detector);
      expect(found.map(({ page, message }) => `${page}: ${message}`)).toEqual([]);
      const verdict = verdicts.find((entry) => entry.detector === detector)?.verdict;
      expect(['clear', 'not-applicable', 'incomplete']).toContain(verdict);
    });
  });
});

/** A journey that opens the pages and does no more. YAML holds JSON. */
async function write(folder: string, { name, pages, before }: Look): Promise<string> {
  const file = join(folder, `${name.replaceAll(' ', '-')}.yaml`);
  const journey = {
    journey: `Look at every page ${name}`,
    site: 'http://127.0.0.1:8080',
    goal: 'done',
    ...(before !== undefined && { before }),
    steps: pages.map((page) => ({ open: page })),
  };
  await writeFile(file, JSON.stringify(journey, null, 2));
  return file;
}
