import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoSites } from '../../src/demo/demo-site.ts';
import { type Served, serve } from '../../src/demo/serve.ts';
import { lasting } from '../helpers/lasting.ts';
import { runProgram, type World } from '../helpers/run-program.ts';
import { untrusted } from '../helpers/untrusted-certificate.ts';
import { workplace } from '../helpers/workplace.ts';

const place = workplace();
const [asFound, doneWell] = demoSites;
let clinic: Served;
let fixed: Served;
beforeAll(async () => {
  clinic = await serve(asFound.folder, { host: asFound.host });
  fixed = await serve(doneWell.folder, { host: doneWell.host });
});
afterAll(() => Promise.all([clinic.close(), fixed.close()]));

const friction = (argv: readonly string[], world: World = {}) =>
  runProgram(argv, { cwd: place.cwd, ...world });

/** A journey that opens one page, and sees it. */
const visit = (site: string, more = '') =>
  `journey: Visit\nsite: ${site}\ngoal: { see: Fern Hollow }\n${more}steps:\n  - open: /\n`;
/** The same with a press: its goal is not there from the start. */
const book = (site: string, more = '') =>
  visit(site, more)
    .replace('see: Fern Hollow', 'url: "*details*"')
    .concat('  - click: Book online\n');

describe('0: every gate holds', () => {
  it('is how a journey ends that reaches its goal within its limits', async () => {
    const { code, out } = await friction(['run', doneWell.journey, '--site', fixed.url]);
    expect(out).toContain('REACHED');
    expect(code).toBe(0);
    const [result] = place.report().results;
    expect(result?.outcome).toBe('reached');
    expect(result && lasting(result)).toEqual([]);
  });

  it('is how a journey ends that is expected to be blocked, and is', async () => {
    const journey = readFileSync(asFound.journey, 'utf8');
    place.write('blocked.yaml', journey.replace('tags:', 'limits: { outcome: blocked }\ntags:'));
    const { code } = await friction(['run', 'blocked.yaml', '--site', clinic.url]);
    expect(code).toBe(0);
  });
});

describe('1: a gate fails', () => {
  it('when the customer is blocked', async () => {
    const { code, out } = await friction(['run', asFound.journey, '--site', clinic.url]);
    expect(out).toContain('BLOCKED at step 13 of 13');
    expect(code).toBe(1);
  });

  it('when a limit of the journey is passed, and not when it is just met', async () => {
    place.write('over.yaml', book(clinic.url, 'limits: { redirects: 2 }\n'));
    place.write('met.yaml', book(clinic.url, 'limits: { redirects: 3 }\n'));
    expect((await friction(['run', 'over.yaml'])).code).toBe(1);
    expect((await friction(['run', 'met.yaml'])).code).toBe(0);
  });

  it('when friction is over --max-friction; judging the trace again says the same', async () => {
    place.write('book.yaml', book(clinic.url));
    const max = ['--max-friction', '0'];
    expect((await friction(['run', 'book.yaml', ...max])).code).toBe(1);
    expect((await friction(['judge', ...max])).code).toBe(1);
    expect((await friction(['judge'])).code).toBe(0);
  });
});

describe('2: wrong input', () => {
  it('names the option that was meant', async () => {
    const { code, out, err } = await friction(['run', '--max-fricton', '30']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe("Unknown option '--max-fricton'. Did you mean --max-friction?\n");
  });

  it('shows every mistake in a journey, and starts no browser', async () => {
    place.write('wrong.yaml', visit(fixed.url).replace('open', 'opne').replace('goal', 'gaol'));
    const { code, err } = await friction(['run', 'wrong.yaml', '--browser', '/nonexistent']);
    expect(code).toBe(2);
    expect(err).toContain('wrong.yaml:3:1');
    expect(err).toContain('wrong.yaml:5:5');
  });

  it('says that --out cannot be written, before the first journey is walked', async () => {
    place.write('visit.yaml', visit(fixed.url));
    place.write('notes', '');
    const asked = fixed.hits.length;
    const { code, err } = await friction(['run', 'visit.yaml', '--out', 'notes/report']);
    expect(code).toBe(2);
    expect(err).toContain('a part of that path is a file');
    expect(fixed.hits.length).toBe(asked);
  });
});

describe('3: could not measure', () => {
  const unmeasured = async (site: string, world: World = {}) => {
    place.write('visit.yaml', visit(site));
    // The browser says so at once. What it looks up for it may take a busy machine some seconds.
    const ended = await friction(['run', 'visit.yaml', '--timeout', '20s'], world);
    return { ...ended, result: place.report().results[0] };
  };

  it('says in one sentence how to get a browser when there is none', async () => {
    place.write('visit.yaml', visit(fixed.url));
    const named = await friction(['run', 'visit.yaml', '--browser', '/nonexistent']);
    expect(named.code).toBe(3);
    expect(named.err).toContain('npx puppeteer browsers install chrome');
    expect(named.err).not.toContain('    at ');
    const env = { FRICTION_BROWSER: '/nonexistent' };
    expect((await friction(['run', 'visit.yaml'], { env })).code).toBe(3);
  });

  it('when nothing answers at the address', async () => {
    const gone = await serve(doneWell.folder);
    await gone.close();
    const { code, result } = await unmeasured(gone.url);
    expect(code).toBe(3);
    expect(result).toMatchObject({ outcome: 'unmeasured', reason: 'unreachable', friction: null });
  });

  it('when the name does not resolve', async () => {
    const { code, result } = await unmeasured('http://no-such-clinic.invalid');
    expect(code).toBe(3);
    expect(result).toMatchObject({ outcome: 'unmeasured', reason: 'unreachable' });
    expect(result?.detail).toContain('no-such-clinic.invalid');
  });

  it('when the certificate is wrong', async () => {
    const server = createServer(untrusted, (_request, response) => response.end('Fern Hollow'));
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const { port } = server.address() as AddressInfo;
    const { code, result } = await unmeasured(`https://127.0.0.1:${port}`);
    server.closeAllConnections();
    server.close();
    expect(code).toBe(3);
    expect(result).toMatchObject({ outcome: 'unmeasured', reason: 'unreachable' });
    expect(result?.detail).toMatch(/certificate/i);
    // The warning is the browser's own, and no page of the site.
    expect(result).toMatchObject({ findings: [], counts: { deadEnds: 0 } });
  });

  it('when a control is not there: the nearest names are told, and a screenshot is kept', async () => {
    const text = book(fixed.url).replace('Book online', 'Book on-line');
    place.write('visit.yaml', text);
    const { code, out } = await friction(['run', 'visit.yaml', '--timeout', '2s']);
    expect(code).toBe(3);
    const [result] = place.report().results;
    expect(result).toMatchObject({ outcome: 'unmeasured', reason: 'off-script' });
    expect(out).toContain('Book online');
    expect(result?.steps.at(-1)?.screenshot).not.toBe('');
  });

  it('does not keep other journeys from being walked, and a failed gate counts for more', async () => {
    place.write('a.yaml', visit('http://no-such-clinic.invalid'));
    place.write('b.yaml', visit(fixed.url));
    const { code } = await friction(['run', 'a.yaml', 'b.yaml', '--timeout', '3s']);
    expect(code).toBe(3);
    expect(place.report().results.map(({ outcome }) => outcome)).toEqual(['unmeasured', 'reached']);
    place.write('c.yaml', book(clinic.url, 'limits: { redirects: 0 }\n'));
    expect((await friction(['run', 'a.yaml', 'c.yaml', '--timeout', '3s'])).code).toBe(1);
  });
});

describe('130: interrupted', () => {
  it('keeps what was measured', async () => {
    place.write('a.yaml', visit(fixed.url));
    place.write('b.yaml', book(fixed.url).replace('  - click', '  - wait: 60s\n  - click'));
    const argv = ['run', 'a.yaml', 'b.yaml', '--workers', '1', '--pace', 'real'];
    const { code, out } = await friction(argv, { stopAt: '2 of 3' });
    expect(code).toBe(130);
    expect(out).toContain('REACHED');
    const { results } = place.report();
    expect(results[0]?.outcome).toBe('reached');
    expect(results[1]).toMatchObject({ outcome: 'unmeasured', reason: 'stopped' });
  });
});
