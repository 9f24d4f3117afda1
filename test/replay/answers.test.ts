import { beforeAll, describe, expect, it } from 'vitest';
import { html, type Page } from './serve-pages.ts';
import { eventsOf, type Walk, type Walked, walkAll } from './walk-pages.ts';

const shop = (more: string, script = ''): string =>
  `<h1>Climbing rose</h1><p>A hardy climber with scented white flowers.</p>${more}<script>${script}</script>`;
const press = (name: string, goal = 'done'): string =>
  `goal: ${goal}\nsteps:\n  - open: /\n  - click: ${name}\n`;
const after =
  (milliseconds: number, body: string): Page =>
  (_request, response) =>
    void setTimeout(() => {
      response.writeHead(200, { 'content-type': 'text/html' }).end(html(body));
    }, milliseconds);

const asking = `document.querySelector('button').onclick = async () => {
  await fetch('/basket');
  document.querySelector('output').textContent = '1 rose in your basket';
};`;
const stepper = `
  const field = document.querySelector('input');
  document.querySelector('button').onclick = () => { field.value = String(Number(field.value) + 1); };`;
const chooser = (attached: boolean): string => `
  const field = document.createElement('input');
  field.type = 'file';
  ${attached ? 'field.hidden = true; document.body.append(field);' : ''}
  document.querySelector('button').onclick = () => field.click();`;
/** Two seconds after each press something comes up in a corner. */
const late = (words: string): string => `
  document.querySelector('button').onclick = () => setTimeout(() => {
    if (document.querySelector('div')) return;
    const box = document.body.appendChild(document.createElement('div'));
    box.style = 'position: fixed; right: 16px; bottom: 16px; width: 260px; padding: 16px; background: #222; color: #fff';
    box.textContent = '${words}';
  }, 2000);`;

/** What counts visitors does to a page at each press. */
const counted = `document.querySelector('button').onclick = () => {
  document.title = '(1) ' + document.title;
  const script = document.head.appendChild(document.createElement('script'));
  script.remove();
  for (const kind of ['img', 'iframe']) {
    const pixel = document.body.appendChild(document.createElement(kind));
    pixel.width = 1;
    pixel.height = 1;
  }
  const hidden = document.body.appendChild(document.createElement('div'));
  hidden.style.display = 'none';
  hidden.textContent = 'sent';
};`;
const fading = `document.querySelector('button').onclick = () => {
  document.body.insertAdjacentHTML('beforeend', '<style>@keyframes in { from { opacity: 0 } }</style>'
    + '<p style="animation: in 2s">1 rose in your basket</p>');
};`;
const wrapped = `document.querySelector('button').onclick = () => {
  document.querySelector('main').insertAdjacentHTML('beforeend', '<p>1 rose in your basket</p>');
};`;
const going =
  "document.querySelector('button').onclick = () => document.querySelector('p').remove();";

const walks = {
  'an answer that takes long': {
    pages: {
      '/': shop('<button>Add</button><output></output>', asking),
      '/basket': after(6500, ''),
    },
    journey: press('Add', '{ see: 1 rose in your basket }'),
  },
  'a page that takes longer than a step may': {
    pages: {
      '/': shop('<a href="/next">Next</a>'),
      '/next': after(10_000, '<h1>Your basket</h1>'),
    },
    journey: press('Next', '{ see: Your basket }'),
  },
  'a number in a field': {
    pages: {
      '/': shop('<input value="1" aria-label="How many"><button>One more</button>', stepper),
    },
    journey: press('One more'),
  },
  'something that fades in': {
    pages: { '/': shop('<button>Add</button>', fading) },
    journey: press('Add'),
  },
  'something in a wrapper without a box': {
    pages: { '/': shop('<button>Add</button><main style="display: contents"></main>', wrapped) },
    journey: press('Add'),
  },
  'something that goes': {
    pages: { '/': shop('<button>Hide</button>', going) },
    journey: press('Hide'),
  },
  'what nobody sees': {
    pages: { '/': shop('<button>Add</button>', counted) },
    journey: press('Add'),
  },
  'a field that stays as it is': {
    pages: { '/': shop('<input value="1" aria-label="How many"><button>One more</button>') },
    journey: press('One more'),
  },
  'a choice of files': {
    pages: { '/': shop('<button>Send a photo</button>', chooser(true)) },
    journey: press('Send a photo'),
  },
  'a choice of files by a field out of the page': {
    pages: { '/': shop('<button>Send a photo</button>', chooser(false)) },
    journey: press('Send a photo'),
  },
  'a short message, late': {
    pages: { '/': shop('<button>Add</button>', late('Added to your basket')) },
    journey: press('Add'),
  },
  'a survey, late': {
    pages: {
      '/': shop(
        '<button>Add</button>',
        late('How satisfied are you with our website? Please rate your visit.'),
      ),
    },
    journey: press('Add'),
  },
} satisfies Readonly<Record<string, Walk>>;

describe('an answer to a press', () => {
  let walked: (name: keyof typeof walks) => Walked;
  beforeAll(async () => {
    walked = await walkAll(walks, { timeout: 8000 });
  }, 120_000);

  const detectors = (name: keyof typeof walks): readonly string[] =>
    walked(name).result.findings.map(({ detector }) => detector);

  it('is waited for as long as a step may take, and is a wait', () => {
    const { result } = walked('an answer that takes long');
    expect(result.outcome).toBe('reached');
    expect(detectors('an answer that takes long')).not.toContain('dead-click');
    expect(result.counts.waits.longest).toBeGreaterThan(6);
  });

  it('is waited for by the customer to its end', () => {
    const { result } = walked('a page that takes longer than a step may');
    expect(result.outcome).toBe('reached');
    expect(result.counts.waits.longest).toBeGreaterThan(9.9);
  });

  it.each([
    'a number in a field',
    'something that fades in',
    'something in a wrapper without a box',
    'something that goes',
    'a choice of files',
    'a choice of files by a field out of the page',
  ] as const)('can be %s', (name) => {
    expect(eventsOf(walked(name).trace, 'response')).toMatchObject([{ tries: 1 }]);
    expect(detectors(name)).toEqual([]);
  });

  it('can be a short message in a corner that comes late', () => {
    const [answer] = eventsOf(walked('a short message, late').trace, 'response');
    expect(answer?.tries).toBe(1);
    expect(answer?.perceivedAfter).toBeGreaterThan(1900);
    expect(detectors('a short message, late')).toContain('late-sign');
  });

  it('is no survey that comes by itself', () => {
    expect(eventsOf(walked('a survey, late').trace, 'response')).toMatchObject([{ tries: 2 }]);
    expect(detectors('a survey, late')).toContain('dead-click');
  });

  it('is none where nothing came, or nothing that can be seen', () => {
    expect(detectors('what nobody sees')).toEqual(['dead-click']);
    expect(detectors('a field that stays as it is')).toEqual(['dead-click']);
  });
});
