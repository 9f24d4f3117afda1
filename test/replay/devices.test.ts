import { beforeAll, describe, expect, it } from 'vitest';
import { html, type Page } from './serve-pages.ts';
import { textAfter, type Walk, type Walked, walkAll } from './walk-pages.ts';

/** What a page learns of the customer, as JSON in its text. */
const tell = `<p id="told" style="overflow-wrap:anywhere"></p><script>
  const seen = [];
  for (const kind of ['touchstart', 'pointerdown', 'mousedown', 'click']) {
    addEventListener(kind, (event) => { seen.push(event.pointerType && kind === 'pointerdown' ? kind + ' by ' + event.pointerType : kind); write() }, true);
  }
  const is = (query) => matchMedia(query).matches;
  const write = () => {
    document.querySelector('#told').textContent = 'TOLD' + JSON.stringify({
      width: innerWidth, height: innerHeight, scale: devicePixelRatio, screen: screen.width,
      touch: 'ontouchstart' in window, points: navigator.maxTouchPoints > 0,
      coarse: is('(pointer: coarse)'), hover: is('(hover: hover)'),
      agent: navigator.userAgent, mobile: navigator.userAgentData?.mobile ?? null,
      language: navigator.language, locale: Intl.DateTimeFormat().resolvedOptions().locale,
      webdriver: navigator.webdriver, seen,
    }) + 'END';
  };
  write();
</script>`;

type Told = Readonly<Record<string, unknown>> & {
  readonly agent: string;
  readonly seen: readonly string[];
};

const framed: Page = (request, response) => {
  const port = request.headers.host?.split(':')[1];
  response.writeHead(200, { 'content-type': 'text/html' });
  response.end(
    html(
      `<h1>Frame</h1><iframe width="600" height="400" src="http://other.localhost:${port}/told"></iframe>`,
    ),
  );
};
const pages = {
  '/': `<button>Press here</button>${tell}`,
  '/told': tell,
  '/tab': '<a href="/told" target="_blank">Open</a>',
  '/frame': framed,
};
const walk = (customer: string, steps = ['open: /', 'click: Press here']): Walk => ({
  pages,
  journey: `customer: { ${customer} }\ngoal: done\nsteps:\n${steps.map((step) => `  - ${step}\n`).join('')}`,
});

const walks = {
  desktop: walk('device: desktop'),
  phone: walk('device: phone'),
  tablet: walk('device: tablet'),
  german: walk('language: de-DE'),
  customer: walk('device: desktop, present-as: customer'),
  'customer on a phone': walk('device: phone, present-as: customer'),
  'in a frame of another site': walk('device: phone, language: fr-FR', ['open: /frame']),
  'in a new tab': walk('device: phone, language: fr-FR', ['open: /tab', 'click: Open']),
};
type Name = keyof typeof walks;
let walked: (name: Name) => Walked;
beforeAll(async () => {
  walked = await walkAll(walks);
});

function told(name: Name): Told {
  const { steps } = walked(name).trace;
  const [, json = '{}'] = /TOLD(.*)END/s.exec(textAfter(walked(name), steps.length - 1)) ?? [];
  return JSON.parse(json);
}

describe('a device', () => {
  it('has its own window', () => {
    expect(told('desktop')).toMatchObject({ width: 1280, height: 800, scale: 1 });
    expect(told('phone')).toMatchObject({ width: 390, height: 844, scale: 2, screen: 390 });
    expect(told('tablet')).toMatchObject({ width: 820, height: 1180, scale: 2, screen: 820 });
    expect(walked('phone').trace.environment).toMatchObject({
      device: 'phone',
      viewport: { width: 390, height: 844 },
    });
  });

  it('is pressed by a mouse, or tapped by a finger', () => {
    expect(told('desktop')).toMatchObject({
      touch: false,
      points: false,
      coarse: false,
      hover: true,
    });
    expect(told('desktop').seen).toEqual(['pointerdown by mouse', 'mousedown', 'click']);
    for (const name of ['phone', 'tablet'] as const) {
      expect(told(name)).toMatchObject({ touch: true, points: true, coarse: true, hover: false });
      expect(told(name).seen).toEqual(['pointerdown by touch', 'touchstart', 'mousedown', 'click']);
      expect(walked(name).result.counts.clicks).toBe(1);
    }
  });

  it('names itself', () => {
    expect(told('phone').agent).toMatch(/Android.* Mobile /);
    expect(told('tablet').agent).toMatch(/Android(?!.*Mobile)/);
    expect(told('desktop').agent).not.toMatch(/Android|Mobile/);
    for (const name of Object.keys(walks) as Name[]) {
      const agents = walked(name).asked.map(({ headers }) => headers['user-agent']);
      expect([name, ...new Set(agents)]).toEqual([name, told(name).agent]);
    }
  });

  it('says the same of itself where it is asked by hints', () => {
    expect([told('phone').mobile, told('tablet').mobile, told('desktop').mobile]).toEqual([
      true,
      false,
      false,
    ]);
    const hint = (name: Name) => walked(name).asked[0]?.headers['sec-ch-ua-mobile'];
    expect([hint('phone'), hint('tablet'), hint('desktop')]).toEqual(['?1', '?0', '?0']);
    expect(walked('phone').asked[0]?.headers['sec-ch-ua-platform']).toBe('"Android"');
  });

  it('is the same in frames of other sites and in new tabs', () => {
    for (const name of ['in a frame of another site', 'in a new tab'] as const) {
      expect(told(name)).toMatchObject({
        touch: true,
        coarse: true,
        language: 'fr-FR',
        locale: 'fr-FR',
      });
      expect(told(name).agent).toBe(told('phone').agent);
    }
    expect(told('in a new tab')).toMatchObject({ width: 390, height: 844 });
  });
});

describe('a language', () => {
  it('is what the page and the server are told', () => {
    expect(told('german')).toMatchObject({ language: 'de-DE', locale: 'de-DE' });
    expect(told('desktop')).toMatchObject({ language: 'en-US', locale: 'en-US' });
    expect(walked('german').asked[0]?.headers['accept-language']).toMatch(/^de-DE\b/);
    expect(walked('desktop').asked[0]?.headers['accept-language']).toMatch(/^en-US\b/);
  });
});

describe('a robot', () => {
  it('says that it is one', () => {
    for (const name of ['desktop', 'phone', 'tablet'] as const) {
      expect(told(name).webdriver).toBe(true);
      expect(told(name).agent).toContain('HeadlessChrome/');
      expect(walked(name).asked[0]?.headers['sec-ch-ua']).toContain('HeadlessChrome');
      expect(walked(name).trace.environment.presentAs).toBe('robot');
    }
  });

  it('keeps it to itself where the journey says so, which is written into the record', () => {
    for (const name of ['customer', 'customer on a phone'] as const) {
      expect(told(name).webdriver).toBe(false);
      expect(told(name).agent).toMatch(/ Chrome\/\d+/);
      expect(told(name).agent).not.toContain('Headless');
      expect(walked(name).trace.environment.presentAs).toBe('customer');
      const hints = walked(name).asked.map(({ headers }) => headers['sec-ch-ua'] ?? '');
      expect(hints.join()).not.toContain('Headless');
    }
  });
});
