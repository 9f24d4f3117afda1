import type { RequestListener } from 'node:http';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Walk, type Walked, walkAll } from './walk-pages.ts';

const page = (body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Lamps</title><body>${body}</body></html>`;

/** Passes everything on to the host that is named, and shows the page there. */
const moved =
  (to: (host: string) => string, body: string, path = ''): RequestListener =>
  (request, response) => {
    const host = request.headers.host ?? '';
    if (host !== to(host))
      return response
        .writeHead(302, { location: `http://${to(host)}${path || request.url}` })
        .end();
    response.writeHead(200, { 'content-type': 'text/html' }).end(page(body));
  };

const www = (host: string): string => (host.startsWith('www.') ? host : `www.${host}`);
const other = (host: string): string => host.replace(/^shop\./, 'lamps-and-more.');
const toOrder = '<h1>Lamps</h1><a href="/thanks">Order</a>';
const thanks = '<h1>Thank you</h1>';
const journey = 'goal: { url: /thanks }\nsteps:\n  - open: /\n  - click: Order\n';

const gallery = (shown: string, around = ''): Walk => ({
  pages: {
    '/': `<main><h1>Our boats</h1><p>Three of them are free.</p><button id="b">See the canoe</button></main>${around}
      <script>b.onclick = () => { history.pushState({}, '', '#canoe'); ${shown} }</script>`,
  },
  journey: 'goal: done\nsteps:\n  - open: /\n  - click: See the canoe\n',
});
const layer = `position:fixed;inset:0;background:#fff;z-index:9`;

describe('where the customer is', () => {
  const walks = {
    www: { pages: { '/': moved(www, toOrder), '/thanks': moved(www, thanks) }, journey },
    another: { pages: { '/': moved(other, toOrder), '/thanks': moved(other, thanks) }, journey },
    stranger: {
      pages: {
        '/': moved(other, toOrder, '/sign-in'),
        '/sign-in': moved(other, toOrder),
        '/thanks': moved(other, thanks),
      },
      journey,
    },
    picture: gallery(
      `document.body.insertAdjacentHTML('beforeend', '<div role="dialog" aria-modal="true" style="${layer}"><h2>The canoe</h2><p>Seen from the river, with both seats.</p><button>Back to the boats</button></div>')`,
    ),
    router: gallery(
      `document.querySelector('main').innerHTML = '<h1>The canoe</h1><p>For two, with room for a dog.</p>'`,
    ),
  } satisfies Record<string, Walk>;
  let walked: (name: keyof typeof walks) => Walked;
  beforeAll(async () => {
    walked = await walkAll(walks);
  });
  const outcome = (name: keyof typeof walks) => walked(name).result.outcome;

  it('is where a path says, on every host that the site redirected itself to', () => {
    expect([outcome('www'), outcome('another')]).toEqual(['reached', 'reached']);
  });

  it('is not where a path says on the page of a stranger', () => {
    expect(outcome('stranger')).toBe('unmeasured');
  });

  it('is no other page where only a fragment and what lies over the page changed', () => {
    expect(walked('picture').result.counts.pages).toBe(1);
    expect(walked('router').result.counts.pages).toBe(2);
  });
});
