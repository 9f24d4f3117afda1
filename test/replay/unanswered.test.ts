import { beforeAll, describe, expect, it } from 'vitest';
import type { Page } from './serve-pages.ts';
import { type Walk, type Walked, walkAll } from './walk-pages.ts';

const never: Page = () => undefined;
const after =
  (milliseconds: number, headers: Readonly<Record<string, string>> = {}): Page =>
  (_request, response) =>
    void setTimeout(() => {
      response.writeHead(headers.location ? 302 : 200, { 'content-type': 'text/html', ...headers });
      response.end('<h1>Renewed</h1>');
    }, milliseconds);
const walk = (body: string, pages: Readonly<Record<string, Page>>, act = 'click: Renew'): Walk => ({
  pages: { '/': `<h1>Your books</h1>${body}`, ...pages },
  journey: `goal: { see: Renewed }\nsteps:\n  - open: /\n  - ${act}\n`,
});
const link = '<a href="/renew">Renew</a>';

const walks = {
  'after a link': walk(link, { '/renew': never }),
  'after a form was sent': walk(
    '<form action="/renew" method="post"><label>Card <input name="card"></label><button>Renew</button></form>',
    { '/renew': never },
  ),
  'in a circle that takes long': walk(link, {
    '/renew': after(400, { location: '/check' }),
    '/check': after(400, { location: '/renew' }),
  }),
  'in a new tab': walk('<a href="/renew" target="_blank">Renew</a>', { '/renew': never }),
  'before the next step': {
    ...walk(link, { '/renew': never }),
    journey:
      'goal: { see: Renewed }\nsteps:\n  - open: /\n  - click: Renew\n  - wait: 1s\n  - click: Print\n',
  },
  late: walk(link, { '/renew': after(2600) }),
};

describe('a site that answers a press no more', () => {
  let walked: (name: keyof typeof walks) => Walked;
  beforeAll(async () => {
    walked = await walkAll(walks, { timeout: 2200 });
  });

  const found = (name: keyof typeof walks, detector: string) =>
    walked(name).result.findings.filter((finding) => finding.detector === detector);

  it.each([
    'after a link',
    'after a form was sent',
    'in a circle that takes long',
    'in a new tab',
    'before the next step',
  ] as const)('is a dead end: %s', (name) => {
    const { result } = walked(name);
    const [first, ...more] = found(name, 'endless-wait');
    expect(more).toEqual([]);
    expect(first).toMatchObject({ step: 1, blocks: true });
    expect(first?.message).toMatch(
      /^After \d\.\d s the site had not answered, .*:\d+\/(?:renew|check)$/,
    );
    expect([result.outcome, result.reason]).toEqual(['blocked', 'endless-wait']);
  });

  it('says that the customer was sent in circles meanwhile', () => {
    expect(found('in a circle that takes long', 'redirect')).toHaveLength(1);
  });

  it('is none where the answer comes, however late', () => {
    expect(walked('late').result.outcome).toBe('reached');
    expect(found('late', 'endless-wait')).toEqual([]);
  });
});
