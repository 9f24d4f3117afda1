import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoSites } from '../../src/demo/demo-site.ts';
import { type Served, serve } from '../../src/demo/serve.ts';
import { runProgram } from '../helpers/run-program.ts';
import { workplace } from '../helpers/workplace.ts';

// One site under three addresses: what was accepted under one of them holds under the others.
const place = workplace();
const [clinic] = demoSites;
let first: Served;
let second: Served;
beforeAll(async () => {
  first = await serve(clinic.folder, { host: '127.0.0.1' });
  second = await serve(clinic.folder, { host: '127.0.0.1' });
});
afterAll(() => Promise.all([first.close(), second.close()]));

const friction = (...argv: readonly string[]) => runProgram(argv, { cwd: place.cwd });
const journey = (site: string) => `journey: Book online
site: ${site}
goal: { url: "*details*" }
steps:
  - open: /
  - click: Book online
`;
const idsIn = () => place.report().results[0]?.findings.map(({ id }) => id) ?? [];

/** As an older friction wrote it: with the address of the site, and every port, in each finding about being passed on. */
const asBefore = (text: string, { port }: Served) =>
  text.replaceAll(
    /(redirect:[\w:/-]+):meduno-booking-localhost/g,
    `$1:127-0-0-1-${port}-meduno-booking-localhost-${port}`,
  );

describe('the same site under another address', () => {
  it('has the same identities, passes the same baseline, old or new, and keeps its waivers', async () => {
    place.write('book.yaml', journey(first.url));
    await friction('run', 'book.yaml');
    const known = idsIn();
    expect(known.filter((id) => id.startsWith('redirect:'))).not.toEqual([]);
    await friction('baseline');
    const renewed = place.read('friction-baseline.json');
    const old = asBefore(renewed, first);
    expect(old).not.toBe(renewed);

    for (const site of [second.url, second.origin('localhost'), second.origin(clinic.host)]) {
      place.write('friction-baseline.json', old);
      expect(await friction('run', 'book.yaml', '--site', site)).toMatchObject({ code: 0 });
      expect(idsIn()).toEqual(known);
    }
    expect((await friction('judge')).code).toBe(0);
    await friction('baseline');
    expect(acceptedIn(place.read('friction-baseline.json'))).toEqual(acceptedIn(renewed));
    expect((await friction('judge')).code).toBe(0);

    // A redirect that is new fails wherever it is walked, until it is accepted, by its name of today or of before.
    place.write('friction-baseline.json', withoutRedirects(renewed));
    expect((await friction('judge')).code).toBe(1);
    const [redirect = ''] = known.filter((id) => id.startsWith('redirect:'));
    for (const finding of [redirect, asBefore(redirect, first)]) {
      place.write('friction.yaml', waiver(finding));
      const { out } = await friction('judge');
      expect(out).not.toContain('FAILED new-finding');
      expect(out.replace(/\s+/g, ' ')).toContain('Accepted by Ann until 2999-01-01');
    }
  });
});

/** What a baseline has accepted; its figures take the time that a walk took. */
function acceptedIn(text: string): readonly string[] {
  const { journeys }: { journeys: { findings: string[] }[] } = JSON.parse(text);
  return journeys.flatMap(({ findings }) => findings);
}

function withoutRedirects(text: string): string {
  const baseline = JSON.parse(text);
  for (const entry of baseline.journeys) {
    entry.findings = entry.findings.filter((id: string) => !id.startsWith('redirect:'));
  }
  return JSON.stringify(baseline);
}

const waiver = (finding: string) =>
  `accept:\n  - { finding: "${finding}", why: a trial, by: Ann, until: 2999-01-01 }\n`;
