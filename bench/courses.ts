import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { demoSites } from '../src/demo/demo-site.ts';
import { serve } from '../src/demo/serve.ts';
import { loadJourney } from '../src/journey/load/load-journeys.ts';
import type { Journey } from '../src/journey/model/journey.ts';
import { start as startWiki, wikiUser } from '../test/real/apps/dokuwiki.ts';
import type { BareScript } from './bare.ts';

/** A site that is up, and a journey on it. */
export type Course = {
  readonly name: string;
  readonly site: string;
  readonly journey: Journey;
  readonly stop: () => Promise<void>;
};

/** A course, and its journey as a bare script. */
export type Comparable = { readonly course: Course; readonly script: BareScript };

const [asFound, doneWell] = demoSites;

/** Serves the bundled clinic: as it was found, or done well. */
export async function clinic(which: 'clinic' | 'clinic-fixed'): Promise<Course> {
  const { name, folder, host, journey } = which === 'clinic' ? asFound : doneWell;
  const served = await serve(folder, { host });
  return { name, site: served.url, journey: load(journey, served.url), stop: served.close };
}

/** The clinic's journey, done well, as a bare script. */
export const clinicScript: BareScript = {
  open: '/',
  steps: [
    { on: 'a.button[href="/book"]' },
    { on: 'input[value^="Tuesday"]' },
    { on: '#name', text: 'Anna Berg' },
    { on: '#phone', text: '510 555 0117' },
    { on: 'form button.button' },
  ],
  done: 'svg.tick',
};

/** Starts DokuWiki, which is set up first where it is missing; null where it cannot be had. */
export async function wiki(): Promise<Course | null> {
  const setUp = spawn(process.execPath, [inRepository('test/real/setup.mjs')], {
    stdio: ['ignore', 2, 2],
  });
  const [code] = await once(setUp, 'close');
  if (code !== 0) return null;
  const { url, stop } = await startWiki();
  const file = inRepository('test/real/journeys/dokuwiki/look-up.yaml');
  const journey = load(file, url, { WIKI_PASSWORD: wikiUser.password });
  return { name: 'DokuWiki', site: url, journey, stop };
}

/** The wiki's journey as a bare script. */
export const wikiScript: BareScript = {
  open: '/',
  steps: [
    { on: 'a[title="Log In"]' },
    { on: 'input[name="u"]', text: wikiUser.login },
    { on: 'input[name="p"]', text: wikiUser.password },
    { on: '#dw__login button[type="submit"]' },
    { on: 'body:has(a[href*="do=logout"]) #qsearch__in', text: 'syntax' },
    { on: '#dw__search button[type="submit"]' },
    { on: 'a[title="wiki:syntax"][href*="s[]=syntax"]' },
  ],
  done: '#basic_text_formatting',
};

function load(file: string, site: string, set: Readonly<Record<string, string>> = {}): Journey {
  const { journey, problems } = loadJourney(file, { site, set });
  if (!journey) throw new Error(problems.map(({ message }) => message).join('\n'));
  return journey;
}

/** Absolute path of a file of this repository. */
export function inRepository(file: string): string {
  return fileURLToPath(new URL(`../${file}`, import.meta.url));
}
