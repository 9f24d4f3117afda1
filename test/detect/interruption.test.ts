import { describe, expect, it } from 'vitest';
import type { Detected } from '../../src/detect/detector.ts';
import { interruption } from '../../src/detect/detectors/interruption.ts';
import { notesOn } from '../../src/detect/notes-on.ts';
import type { InterpretedTrace } from '../../src/interpret/interpreted.ts';
import {
  actEvent,
  dialogEvent,
  openEvent,
  overlayEvent,
  permissionEvent,
  traceOf,
  viewEvent,
} from '../helpers/trace-of.ts';

const survey = { text: 'How satisfied are you with us?', scale: { from: 0, to: 10 } };
const view = viewEvent();
const opened = [openEvent(), view];

const foundIn = (trace: InterpretedTrace): readonly Detected[] => {
  const verdict = interruption.detect(trace);
  return verdict.verdict === 'found' ? verdict.found : [];
};

describe('a premature survey', () => {
  const closing = actEvent({ purpose: 'close-overlay', because: 'o1', at: 5000 });
  const trace = traceOf(
    { goalAt: null },
    {
      events: [
        ...opened,
        overlayEvent({
          at: 4200,
          pageAt: 3040,
          features: survey,
          madeBy: 'https://s.example/w.js',
        }),
        closing,
      ],
    },
  );

  it('is told with the second it came and that it blocked the view', () => {
    expect(foundIn(trace).map(({ message }) => message)).toEqual([
      'A survey asked for a rating 3.0 s after the page opened, before there was anything to rate. It blocked the view.',
    ]);
  });

  it('carries its evidence', () => {
    expect(foundIn(trace)[0]).toMatchObject({
      kind: 'survey',
      at: 4.2,
      blocks: false,
      premature: true,
      evidence: {
        kind: 'survey',
        blocksView: true,
        forcedSteps: 1,
        at: 3,
        text: 'How satisfied are you with us?',
        in: 'document',
        madeBy: 'https://s.example/w.js',
        covered: true,
        closed: 'closed',
        duty: false,
      },
    });
  });

  it('claims what closed it, and adds noticing and reading', () => {
    expect(foundIn(trace)[0]).toMatchObject({
      claims: [{ event: 3 }],
      adds: [{ event: 2, mental: 1, words: 6, resume: false }],
    });
  });

  it('adds finding back once the customer has done more than open the site', () => {
    const events = [...opened, actEvent(), overlayEvent({ at: 4200, features: survey })];
    expect(foundIn(traceOf({ goalAt: null }, { events }))[0]?.adds).toMatchObject([
      { resume: true },
    ]);
  });

  it('claims the step that answered it, whoever wrote that', () => {
    const answer = actEvent({ because: 'o1' });
    const answered = traceOf(
      {},
      { events: [...opened, overlayEvent({ features: survey }), answer] },
    );
    expect(foundIn({ ...answered, goalAt: null })[0]?.claims).toEqual([{ event: 3 }]);
  });
});

describe('a survey after the goal', () => {
  const late = overlayEvent({ at: 9000, features: survey });
  const trace = traceOf({ goalAt: 8000 }, { events: [...opened, late] });

  it('is fair, and said to be', () => {
    expect(interruption.detect(trace)).toEqual({ verdict: 'clear' });
    expect(notesOn(trace)).toEqual([
      'A survey came 1.0 s after the goal was reached. There it is fair, and it is not counted as friction.',
    ]);
  });

  it('other interruptions there remain interruptions, without a task to find back to', () => {
    const features = { text: 'Join our newsletter', fields: ['email'] };
    const events = [...opened, overlayEvent({ at: 9000, features })];
    const [found] = foundIn(traceOf({ goalAt: 8000 }, { events }));
    expect(found).toMatchObject({ kind: 'newsletter', adds: [{ resume: false }] });
  });
});

describe('what is no interruption', () => {
  const quiet = {
    modal: false,
    role: '',
    scrollLocked: false,
    coverWithBackdrop: 0.05,
    cover: 0.05,
  };
  it.each([
    ['asked for', overlayEvent({ askedFor: true, features: survey })],
    ['the way itself', overlayEvent({ isTheWay: true, features: survey })],
    ['gone before it was seen', overlayEvent({ shown: 400, covered: false, features: survey })],
    [
      'a sticky header',
      overlayEvent({ features: { ...quiet, siteLinks: 6, cover: 0.1, position: 'sticky' } }),
    ],
    [
      'a launcher in the corner',
      overlayEvent({
        covered: false,
        features: {
          ...quiet,
          marks: ['crisp-client'],
          rect: { x: 1200, y: 720, width: 60, height: 60 },
        },
      }),
    ],
    [
      'a message that blocks nothing',
      overlayEvent({
        covered: false,
        features: { ...quiet, text: 'Saved', coversCentre: false },
      }),
    ],
    ['a dialog that answers a press', dialogEvent({ askedFor: true })],
    ['a permission that was asked for', permissionEvent({ askedFor: true })],
  ])('%s', (_, event) => {
    expect(foundIn(traceOf({}, { events: [...opened, event] }))).toEqual([]);
  });
});

describe('what is one', () => {
  it('a survey in a corner that was ignored', () => {
    const features = { ...survey, modal: false, role: '', coverWithBackdrop: 0.06, cover: 0.06 };
    const event = overlayEvent({ covered: false, closed: 'not-tried', features });
    const [found] = foundIn(traceOf({ goalAt: null }, { events: [...opened, event] }));
    expect(found).toMatchObject({ kind: 'survey', claims: [], evidence: { blocksView: false } });
  });

  it("the browser's own dialog nobody asked for, by what it says", () => {
    const event = dialogEvent({ kind: 'confirm', text: 'Would you take part in our survey?' });
    const [found] = foundIn(traceOf({ goalAt: null }, { events: [...opened, event] }));
    expect(found).toMatchObject({ kind: 'survey', premature: true, evidence: { in: 'browser' } });
  });

  it('a question for permission', () => {
    const [found] = foundIn(traceOf({}, { events: [...opened, permissionEvent({ pageAt: 120 })] }));
    expect(found?.message).toBe(
      'The site asked for leave to send notifications 0.1 s after the page opened.',
    );
  });

  it('each showing', () => {
    const events = [...opened, overlayEvent(), overlayEvent({ id: 'o2', at: 9000 })];
    expect(foundIn(traceOf({ goalAt: null }, { events }))).toHaveLength(2);
  });
});

describe('duty', () => {
  const features = {
    text: 'We use cookies',
    controls: [
      {
        name: 'Accept',
        text: 'Accept',
        role: 'button',
        rect: { x: 0, y: 0, width: 9, height: 9 },
        href: '',
      },
    ],
  };
  const events = [
    ...opened,
    overlayEvent({ features }),
    overlayEvent({ id: 'o2', at: 9000, features }),
  ];

  it('is the first choice on consent where the journey declares it', () => {
    const found = foundIn(traceOf({ journey: { duty: ['consent'] } }, { events }));
    expect(found.map(({ evidence }) => evidence.duty)).toEqual([true, false]);
  });

  it('is none otherwise', () => {
    expect(foundIn(traceOf({}, { events })).map(({ evidence }) => evidence.duty)).toEqual([
      false,
      false,
    ]);
  });
});

describe('nothing seen', () => {
  it('is clear for a customer', () => {
    expect(interruption.detect(traceOf({}, { events: opened }))).toEqual({ verdict: 'clear' });
  });

  it.each([
    [{ presentAs: 'robot' } as const, 'robots'],
    [{ pace: 'robot' } as const, 'robot pace'],
  ])('is not sure with %j', (environment, because) => {
    const verdict = interruption.detect(traceOf({ environment }, { events: opened }));
    expect(verdict).toMatchObject({
      verdict: 'incomplete',
      because: expect.stringContaining(because),
    });
  });

  it('does not apply where no page was seen', () => {
    expect(interruption.detect(traceOf()).verdict).toBe('not-applicable');
    const unseen = traceOf({}, { events: [openEvent(), viewEvent({ seen: false })] });
    expect(interruption.detect(unseen).verdict).toBe('not-applicable');
  });
});

describe('what an act brought up that was meant for something else', () => {
  const messageAt = (pageAt: number) => {
    const came = overlayEvent({ broughtBy: 'click "Next"', pageAt, features: survey });
    return foundIn(traceOf({ goalAt: null }, { events: [...opened, came] }))[0]?.message;
  };

  it('is told with the act', () => {
    expect(messageAt(7000)).toContain(
      'What brought it up was meant for something else: click "Next".',
    );
  });

  it('is told by the time alone when it came with the page', () => {
    expect(messageAt(400)).not.toContain('click "Next"');
  });
});
