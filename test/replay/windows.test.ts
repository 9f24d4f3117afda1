import { beforeAll, describe, expect, it } from 'vitest';
import { eventsOf, type Walk, type Walked, walkAll } from './walk-pages.ts';

const opens = (script: string): string =>
  `<h1>Orchard</h1><button>Show the prices</button><p></p><script>
    document.querySelector('button').onclick = () => { document.querySelector('p').textContent = 'Ten a kilo'; };
    ${script}</script>`;
const offer = '<h1>Ten per cent off</h1>';
const journey = `goal: { see: Ten a kilo }
steps:
  - open: /
  - click: Show the prices
`;

const walks = {
  'by itself': {
    pages: { '/': opens("setTimeout(() => open('/offer'), 800);"), '/offer': offer },
    journey,
  },
  'blank, and is sent somewhere': {
    pages: {
      '/': opens("setTimeout(() => { open('').location.href = '/offer'; }, 800);"),
      '/offer': offer,
    },
    journey,
  },
  'by itself, and is passed on': {
    pages: {
      '/': opens("setTimeout(() => open('/old'), 800);"),
      '/old': (_request, response) => response.writeHead(302, { location: '/offer' }).end(),
      '/offer': offer,
    },
    journey,
  },
} satisfies Readonly<Record<string, Walk>>;

describe('a window that opens', () => {
  let walked: (name: keyof typeof walks) => Walked;
  beforeAll(async () => {
    walked = await walkAll(walks);
  });

  const hops = (name: keyof typeof walks): readonly string[] =>
    eventsOf(walked(name).trace, 'navigation')
      .flatMap((navigation) => navigation.hops)
      .map(({ kind, from, to }) => `${kind} ${path(from)} > ${path(to)}`);
  const path = (url: string): string => URL.parse(url)?.pathname ?? url;

  it.each(['by itself', 'blank, and is sent somewhere'] as const)(
    '%s leads nowhere else than where it opens',
    (name) => {
      expect(walked(name).trace.events.some(({ type }) => type === 'tab')).toBe(true);
      expect(hops(name)).toEqual([]);
      expect(walked(name).result.counts.redirects).toBe(0);
    },
  );

  it('is followed where the server passes it on', () => {
    expect(hops('by itself, and is passed on')).toEqual(['http /old > /offer']);
  });
});
