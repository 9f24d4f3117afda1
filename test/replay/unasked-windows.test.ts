import { beforeAll, describe, expect, it } from 'vitest';
import { lasting } from '../helpers/lasting.ts';
import { eventsOf, foundIn, type Walk, type Walked, walkAll } from './walk-pages.ts';

const article = `<h1>Pull saws</h1>${'<p>A pull saw cuts on the way towards you, so the plate may be thin.</p>'.repeat(6)}`;
const booked = `onclick="this.textContent = 'Booked'"`;
const partner = '<h1>Win a journey</h1><p>Spin the wheel and see.</p>';
const underAny = `<script>document.addEventListener('click', () => open('/partner'), { once: true })</script>`;
const steps = (...all: string[]) =>
  `goal: { see: Booked }\nsteps:\n  - open: /\n${all.map((step) => `  - click: ${step}\n`).join('')}`;

const cases = {
  'by a timer': {
    pages: {
      '/': `${article}<button ${booked}>Book the course</button><script>setTimeout(() => open('/partner'), 1500)</script>`,
      '/partner': partner,
    },
    journey: steps('Book the course'),
  },
  'as the page comes': {
    pages: {
      '/': `${article}<button ${booked}>Book the course</button><script>open('/partner')</script>`,
      '/partner': partner,
    },
    journey: steps('Book the course'),
  },
  'by the last press': {
    pages: {
      '/': `${article}<button ${booked}>Book the course</button>${underAny}`,
      '/partner': partner,
    },
    journey: steps('Book the course'),
  },
  'by a press in the middle': {
    pages: {
      '/': `${article}<button>Show the dates</button> <button ${booked}>Book the course</button>${underAny}`,
      '/partner': partner,
    },
    journey: steps('Show the dates', 'Book the course'),
  },
  'by a press on a link that leads on': {
    pages: {
      '/': `${article}<a href=/courses>Courses</a>${underAny}`,
      '/courses': `<h1>Courses</h1>${article}<button ${booked}>Book the course</button>`,
      '/partner': partner,
    },
    journey: steps('Courses', 'Book the course'),
  },
  'by a link to the terms': {
    pages: {
      '/': `${article}<a href=/terms target=_blank>Read the terms</a> <button ${booked}>Book the course</button>`,
      '/terms': '<h1>Terms</h1><p>Courses are held in Leeds.</p>',
    },
    journey: steps('Read the terms', 'Book the course'),
  },
  'to pay in': {
    pages: {
      '/': `${article}<button onclick="fetch('/wait').then(() => window.open('/pay'))">Pay by card</button><button ${booked}>Finish</button>`,
      '/wait': (_, response) => void setTimeout(() => response.end('ok'), 50),
      '/pay': `<h1>Your bank</h1><button onclick="this.textContent = 'Paid'">Allow the payment</button>`,
    },
    journey: steps('Pay by card', 'Allow the payment', 'Finish'),
  },
  'in a frame that a script put there': {
    pages: {
      '/': `${article}<script>
        const frame = document.createElement('iframe');
        frame.src = '/courses';
        document.body.append(frame);
      </script>`,
      '/courses': `<button ${booked}>Book the course</button>`,
    },
    journey: steps('Book the course'),
  },
  'to nothing, in place of the page': {
    pages: { '/': `${article}<button onclick="document.open()">Show the dates</button>` },
    journey: steps('Show the dates', 'Book the course'),
  },
} as const satisfies Record<string, Walk>;

let walked: (name: keyof typeof cases) => Walked;
beforeAll(async () => {
  walked = await walkAll(cases);
});
const found = (name: keyof typeof cases) => foundIn(walked(name));

describe('a window that opens', () => {
  it.each([
    'by a timer',
    'as the page comes',
    'by the last press',
    'by a press in the middle',
    'by a press on a link that leads on',
  ] as const)('%s, and was meant by nothing the customer did, is told once', (name) => {
    expect(walked(name).result.outcome).toBe('reached');
    expect(found(name)).toEqual(['interruption: other']);
  });

  it('says which press brought it', () => {
    const { result, trace } = walked('by a press in the middle');
    expect(eventsOf(trace, 'tab')).toMatchObject([{ askedFor: false }]);
    expect(lasting(result)[0]?.message).toMatch(
      /^A new window opened by itself .*meant for something else: click "Show the dates"\.$/,
    );
  });

  it.each(['by a link to the terms', 'to pay in'] as const)('%s was asked for', (name) => {
    expect(walked(name).result.outcome).toBe('reached');
    expect(found(name)).toEqual(['new-tab: new-tab']);
  });
});

it('takes a page that empties its window for one that has nothing on it', () => {
  const { trace } = walked('to nothing, in place of the page');
  expect(trace.end).toMatchObject({ how: 'stuck', step: 2 });
});

it('sees what a press does in a frame that began blank', () => {
  const { trace } = walked('in a frame that a script put there');
  expect(eventsOf(trace, 'response')).toMatchObject([{ effects: ['dom'], tries: 1 }]);
});
