import { createServer, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hopPurpose } from '../../src/detect/facts/words/hop-purpose.ts';
import { type BrowserWith, browserWith } from '../helpers/browser-with.ts';
import { untrusted } from '../helpers/untrusted-certificate.ts';
import { html } from './serve-pages.ts';
import { eventsOf, type Walked, walkPage } from './walk-pages.ts';

const pages: Readonly<Record<string, string>> = {
  '/': '<h1>Lamp repair</h1><a href="http://lamps.example/prices">Prices</a> <a href="/hours">Hours</a>',
  '/prices': '<h1>What a repair costs</h1><p>From 18 euros, new cable included.</p>',
  '/hours': '<h1>Open today</h1><p>From nine to five.</p>',
};

/** The plain address passes everything on to the encrypted one, as most sites do. */
const plain = createServer((request, response) => {
  const host = request.headers.host?.replace(/^www\./, '') ?? '';
  response.writeHead(301, { location: `https://${host}${request.url ?? '/'}` }).end();
});
const secure = createSecureServer({ ...untrusted }, (request, response) => {
  const page = pages[request.url ?? ''];
  response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html' });
  response.end(html(page ?? '<h1>Not found</h1>'));
});

let browser: BrowserWith;
let walked: Walked;

beforeAll(async () => {
  const [port, securePort] = await Promise.all([listen(plain), listen(secure)]);
  const rules = ['lamps.example', 'www.lamps.example'].flatMap((host) => [
    `MAP ${host}:80 127.0.0.1:${port}`,
    `MAP ${host}:443 127.0.0.1:${securePort}`,
  ]);
  // The certificate is made for tests: no browser trusts it.
  browser = await browserWith([
    `--host-resolver-rules=${rules.join(', ')}`,
    '--ignore-certificate-errors',
  ]);
  const journey =
    'goal: { see: From nine to five. }\nsteps:\n  - open: /\n  - click: Prices\n  - back: true\n  - click: Hours\n';
  walked = await walkPage({ site: 'http://www.lamps.example', journey }, { browser: browser.path });
});

afterAll(async () => {
  await browser.remove();
  for (const server of [plain, secure]) {
    server.close();
    server.closeAllConnections();
  }
});

const hops = () =>
  eventsOf(walked.trace, 'navigation').map((navigation) =>
    navigation.hops.map((hop) => [hop.kind, hop.status, hop.from, hop.to, hopPurpose(hop)]),
  );

describe('a site that passes its customers on to the encrypted address', () => {
  it('is walked, with each hop named for what it is', () => {
    const [opened, pressed, ...others] = hops();
    expect(walked.result.outcome).toBe('reached');
    expect(opened).toEqual([
      ['http', 301, 'http://www.lamps.example/', 'https://lamps.example/', 'secure'],
    ]);
    expect(pressed).toEqual([
      ['http', 301, 'http://lamps.example/prices', 'https://lamps.example/prices', 'secure'],
    ]);
    expect(others.flat()).toEqual([]);
  });

  it('is told what the hops were for, and charged their time alone', () => {
    const found = walked.result.findings.filter(({ detector }) => detector === 'redirect');
    // Findings come by what they cost, and two hops take about as long as each other.
    expect(found.map(({ step }) => step).sort()).toEqual([0, 1]);
    for (const { message, evidence } of found) {
      expect(message).toContain('It led to the encrypted address.');
      expect(evidence.crossSite).toBe(false);
      expect(evidence.inCircles).toBe(false);
    }
    expect(walked.result.counts.redirects).toBe(2);
    expect(walked.result.counts.deadEnds).toBe(0);
    // A share of the waits for a page, and nothing that the customer sees or does.
    const whats = walked.result.ledger
      .filter(({ finding }) => found.some(({ id }) => id === finding))
      .map(({ what }) => what);
    expect(whats.length).toBeGreaterThan(0);
    expect(whats.filter((what) => !what.startsWith('wait for'))).toEqual([]);
  });
});

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}
