import { beforeAll, describe, expect, it } from 'vitest';
import { html, type Page } from './serve-pages.ts';
import { eventsOf, type Walk, type Walked, walkAll } from './walk-pages.ts';

const library = (script = ''): string =>
  `<h1>City library</h1><p>Books, films and music for everyone.</p><a href="/go">Opening hours</a><script>${script}</script>`;
const hours = '<h1>Open from nine</h1>';
const journey = `goal: { see: Open from nine }
steps:
  - open: /
  - click: Opening hours
`;
const answer = (script: string): string => `document.querySelector('a').onclick = async (event) => {
  event.preventDefault();
  ${script}
};`;
const slowly =
  (milliseconds: number): Page =>
  (_request, response) =>
    void setTimeout(() => response.end('{}'), milliseconds);

const walks = {
  'a header, after a while': {
    pages: {
      '/': library(),
      '/go': (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html', refresh: '1;url=/hours' });
        response.end(html('<p>One moment</p>'));
      },
      '/hours': hours,
    },
    journey,
  },
  'a script that answers after six seconds': {
    pages: {
      '/': library(answer("await fetch('/find'); location.href = '/hours';")),
      '/find': slowly(6000),
      '/hours': hours,
    },
    journey,
  },
  'a script of the page that was asked for': {
    pages: { '/': library(), '/go': "<script>location.href = '/hours'</script>", '/hours': hours },
    journey,
  },
  'a blank window that waits for an answer': {
    pages: {
      '/': library(
        answer(
          "const tab = open('about:blank'); await fetch('/find'); tab.location.href = '/hours';",
        ),
      ),
      '/find': slowly(700),
      '/hours': hours,
    },
    journey,
  },
  'nothing, in a page that keeps up to date': {
    pages: { '/': '<meta http-equiv="refresh" content="300"><h1>Open from nine</h1>' },
    journey: 'goal: done\nsteps:\n  - open: /\n',
  },
} satisfies Readonly<Record<string, Walk>>;

describe('a customer is passed on by', () => {
  let walked: (name: keyof typeof walks) => Walked;
  let slowly: Walked;
  beforeAll(async () => {
    const slow = { slow: walks['a script that answers after six seconds'] };
    const [fast, real] = await Promise.all([
      walkAll(walks, { timeout: 9000 }),
      walkAll(slow, { timeout: 9000, pace: 'real' }),
    ]);
    walked = fast;
    slowly = real('slow');
  }, 120_000);

  it.each([
    ['a header, after a while', ['refresh-header /go > /hours']],
    ['a script that answers after six seconds', []],
    ['a script of the page that was asked for', ['script /go > /hours']],
    ['a blank window that waits for an answer', []],
  ] as const)('%s: %j', (name, hops) => {
    const { trace, result } = walked(name);
    const seen = eventsOf(trace, 'navigation').flatMap((navigation) => navigation.hops);
    const path = (url: string): string => URL.parse(url)?.pathname ?? url;
    expect(seen.map(({ kind, from, to }) => `${kind} ${path(from)} > ${path(to)}`)).toEqual(hops);
    expect(result.outcome).toBe('reached');
    expect(result.counts.redirects).toBe(hops.length);
  });

  it('nothing but their press, where they really took their time before it', () => {
    expect(slowly.result.outcome).toBe('reached');
    expect(slowly.result.counts.redirects).toBe(0);
  });

  it('nothing where a page is loaded anew every five minutes, and nobody waits for that', () => {
    const { result } = walked('nothing, in a page that keeps up to date');
    expect(result.counts.redirects).toBe(0);
    expect(result.counts.waits.total).toBeLessThan(5);
  });
});
