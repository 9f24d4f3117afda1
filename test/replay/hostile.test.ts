import { beforeAll, describe, expect, it } from 'vitest';
import { eventsOf, type Walk, type Walked, walkAll } from './walk-pages.ts';

// Pages that are too much to look at, or that work against whoever looks: a walk comes to its end, says what it saw, and
// never that there was nothing where it could not look.

const healthy = `<h1>Welcome</h1><button onclick="document.querySelector('h1').textContent = 'Done'">Go on</button>`;
const goOn =
  'customer: { present-as: customer }\ngoal: { see: Done }\nsteps:\n  - open: /\n  - click: Go on\n';
const walk = (page: string, more: Walk['pages'] = {}): Walk => ({
  pages: { '/': page, ...more },
  journey: goOn,
});

/** A survey that comes after a third of a second; `onClose` is what pressing its button does. */
const survey = (onClose = 'box.remove()', style = 'right: 10px; bottom: 10px'): string => `<script>
  const show = () => {
    const box = document.createElement('div');
    box.setAttribute('role', 'dialog');
    box.style.cssText = 'position: fixed; ${style}; width: 300px; height: 200px; background: white; border: 1px solid';
    box.innerHTML = '<h2>How likely are you to recommend us?</h2><p>Take our survey.</p><button>No thanks</button>';
    box.querySelector('button').onclick = () => { ${onClose} };
    document.body.append(box);
  };
  setTimeout(show, 300);
</script>`;
const everywhere = 'inset: 0; min-width: 100%; min-height: 100%';

const flood = (html: string, times: number): string =>
  `${healthy}<div id="flood"></div><script>document.querySelector('#flood').innerHTML = ${JSON.stringify(html)}.repeat(${times})</script>`;

const walks = {
  'a hundred thousand elements': walk(flood('<i></i>', 100_000)),
  'more than is looked at and a survey': walk(flood('<i></i>', 25_000) + survey()),
  'fifty thousand fields': walk(flood('<input>', 50_000)),
  'a change every millisecond': walk(
    `${healthy}<div id="all"></div><script>
      setInterval(() => {
        const all = document.querySelector('#all');
        all.append(document.createElement('p'));
        for (const one of all.children) if (Math.random() < 0.1) one.title = String(Math.random());
      }, 1)</script>${survey()}`,
  ),
  'a survey that comes back at once': walk(healthy + survey('box.remove(); show()', everywhere)),
  'a survey that comes back soon': walk(
    healthy + survey('box.remove(); setTimeout(show, 100)', everywhere),
  ),
  'a frame that never comes': walk(
    `${healthy}<iframe src="/never" width="400" height="300"></iframe>`,
    {
      '/never': () => undefined,
    },
  ),
  'a frame that comes': walk(`${healthy}<iframe src="/soon" width="400" height="300"></iframe>`, {
    '/soon': '<p>Opening hours</p>',
  }),
  'messages without end': walk(`${healthy}<script>for (;;) alert('Hello')</script>`),
  'a message every millisecond': walk(
    `${healthy}<script>setInterval(() => alert('Hello'), 1)</script>`,
  ),
  'clocks of its own': walk(`<script>
    const later = window.setTimeout;
    window.setTimeout = (run, delay) => later(() => run(), delay);
    window.setInterval = () => 0;
    window.Date = class { static now() { return 0 } };
    performance.now = () => 0;
    window.requestAnimationFrame = () => 0;
  </script>${healthy}${survey()}`),
  'timers that never run': walk(`<script>
    window.setTimeout = window.setInterval = () => 0;
  </script>${healthy}${survey()}`),
  'broken basics': walk(`${survey()}<script>
    const broken = () => { throw new Error('broken') };
    for (const name of ['map', 'filter', 'push', 'forEach', 'find', 'some']) Array.prototype[name] = broken;
    for (const name of ['get', 'set', 'values', 'has', 'delete']) Map.prototype[name] = broken;
    Object.assign(window, { Symbol: null, Promise: null, MessageChannel: null, Map: null, MutationObserver: null });
    JSON.stringify = JSON.parse = Reflect.apply = document.getAnimations = broken;
  </script>${healthy}`),
  'a hand on our clock': walk(`${survey()}<script>
    const clock = globalThis['friction.clock'];
    try { clock.tick = () => ({ next: null, moving: false }) } catch {}
    try { delete globalThis['friction.clock'] } catch {}
    try { globalThis['friction.clock'] = {} } catch {}
  </script>${healthy}`),
  'a hand on what we look with': walk(`<script>
    const none = () => null;
    Element.prototype.attachShadow = () => { throw new Error('broken') };
    Document.prototype.elementFromPoint = document.elementFromPoint = none;
    Document.prototype.querySelectorAll = document.querySelectorAll = () => [];
    Element.prototype.getBoundingClientRect = () => ({ x: 0, y: 0, width: 0, height: 0, top: 0, left: 0, right: 0, bottom: 0 });
    Element.prototype.checkVisibility = () => false;
    window.getComputedStyle = () => ({});
    window.MutationObserver = null;
  </script>${healthy}${survey()}`),
} satisfies Record<string, Walk>;
type Name = keyof typeof walks;

let walked: (name: Name) => Walked;
beforeAll(async () => {
  walked = await walkAll(walks, { timeout: 4000 });
}, 900_000);

const verdictOf = (name: Name, detector: string) =>
  walked(name).result.verdicts.find((one) => one.detector === detector);
const kindsFound = (name: Name): readonly string[] =>
  walked(name).result.findings.map(({ kind }) => kind);

describe('a page that works against whoever looks', () => {
  it.each([
    'a change every millisecond',
    'a frame that never comes',
    'a frame that comes',
    'clocks of its own',
    'timers that never run',
    'broken basics',
    'a hand on our clock',
    'a hand on what we look with',
  ] as const)('is walked to the goal all the same: %s', (name) => {
    const { result } = walked(name);
    expect([result.detail, result.outcome]).toEqual(['', 'reached']);
  });

  it.each([
    'more than is looked at and a survey',
    'a change every millisecond',
    'a survey that comes back at once',
    'a survey that comes back soon',
    'clocks of its own',
    'broken basics',
    'a hand on our clock',
    'a hand on what we look with',
  ] as const)('does not hide its survey: %s', (name) => {
    expect(kindsFound(name)).toContain('survey');
  });

  it('is not called clear where it holds more than can be looked at', () => {
    // A slow machine may have to give such a page up: that is no more than is seen of it.
    for (const name of ['a hundred thousand elements', 'fifty thousand fields'] as const) {
      expect(['reached', 'unmeasured']).toContain(walked(name).result.outcome);
      expect(verdictOf(name, 'interruption')?.verdict).not.toBe('clear');
    }
    for (const id of ['endless-wait', 'soft-error', 'wall', 'channel-switch']) {
      expect(verdictOf('fifty thousand fields', id)?.verdict).not.toBe('clear');
    }
  });

  it('keeps what was found beside what could not be seen', () => {
    const name = 'more than is looked at and a survey';
    expect(verdictOf(name, 'interruption')).toMatchObject({ verdict: 'incomplete' });
    expect(walked(name).written).toContain('not all of it could be looked at');
  });

  it('is not called clear where a part of it never came', () => {
    for (const id of ['interruption', 'soft-error', 'wall']) {
      const verdict = verdictOf('a frame that never comes', id);
      expect(verdict?.verdict).toBe('incomplete');
      expect(verdict?.because).toMatch(/^a part of the page never came: [a-z\d.:]+\/never$/);
    }
    expect(verdictOf('a frame that comes', 'interruption')).toMatchObject({ verdict: 'clear' });
  });

  it.each(['a survey that comes back at once', 'a survey that comes back soon'] as const)(
    'is a view that is blocked: %s',
    (name) => {
      expect(walked(name).result.outcome).toBe('blocked');
      expect(kindsFound(name)).toContain('blocked-view');
      // It is one survey, however often it comes back.
      expect(kindsFound(name).filter((kind) => kind === 'survey')).toHaveLength(1);
      expect(walked(name).written).not.toContain('What brought it up was meant for something else');
    },
  );

  it.each(['messages without end', 'a message every millisecond'] as const)(
    'comes to an end, with some of what it did and the rest not called clear: %s',
    (name) => {
      const { trace, result } = walked(name);
      expect(eventsOf(trace, 'dialog').length).toBeGreaterThan(2);
      expect(eventsOf(trace, 'dialog').length).toBeLessThanOrEqual(100);
      // Between two messages a page may be walked on; behind one it cannot.
      expect(result.outcome === 'unmeasured' || name === 'a message every millisecond').toBe(true);
      expect(verdictOf(name, 'interruption')?.verdict).not.toBe('clear');
    },
  );
});
