import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { start } from './apps/prototype-kit.ts';
import type { App } from './apps/serve-app.ts';
import {
  blockedBy,
  formFindings,
  measured,
  postRedirectGets,
  questionsIn,
  undisturbed,
} from './measured.ts';
import { type Run, runJourneys } from './run-journeys.ts';

const journeys = ['report', 'create-page', 'missing-page', 'register-by-post'];

let app: App | undefined;
let run: Run;

beforeAll(async () => {
  app = await start();
  const files = journeys.map((name) =>
    fileURLToPath(new URL(`journeys/prototype-kit/${name}.yaml`, import.meta.url)),
  );
  run = await runJourneys(files, app.url);
}, 600_000);

afterAll(() => app?.stop());

test('all gates hold: the dead ends are expected', () => {
  expect(run.results.map(({ outcome, reason }) => `${outcome} ${reason}`.trim())).toEqual([
    'reached',
    'reached',
    'blocked http-error',
    'blocked dead-click',
  ]);
  expect(run.code).toBe(0);
});

// Each number is counted by hand, item by item, at the top of the journey's own file.

test('a service from its start to its confirmation', () => {
  const result = run.results[0];
  expect(result && measured(result)).toEqual({
    ...undisturbed,
    steps: 9, // open, Start now, Wednesday, Continue, Street, Continue, Email address, Continue, Accept and send
    scriptedSteps: 9,
    clicks: 8, // Start now, Wednesday, Continue, Street, Continue, Email address, Continue, Accept and send
    keystrokes: 31, // 12 Mill Lane: 12 + M and L; kim@mill.example: 16 + @
    questions: { asked: 3, required: 0, prefilled: 0 }, // Day, Street, Email address
    pages: 6, // start, day, street, e-mail, check your answers, confirmation
    redirects: 0,
  });
  expect(result?.counts.questions).toMatchObject({ needed: 3, filled: 3 });
  expect(run.traces[0] && postRedirectGets(run.traces[0])).toEqual([302, 302, 302, 302]); // four forms
});

// Counted in apps/prototype-service.ts and in the design system's own templates, which set `required` nowhere.

test('what the service asks: three radio buttons are one question, then two texts', () => {
  const [trace] = run.traces;
  expect(trace && questionsIn(trace)).toEqual([
    'day: "Day" filled (day)',
    'email: "Email address" filled (email)',
    'street: "Street" filled (street-address)',
  ]);
  expect(run.results[0]?.counts.questions).toEqual({
    ...{ asked: 3, required: 0, needed: 3, filled: 3, prefilled: 0 },
  });
  // "Street" has no token, at step 5; "Email address" has one.
  expect(run.results[0] && formFindings(run.results[0])).toEqual([
    'missing-autocomplete at step 5',
  ]);
});

test('what creating a page asks: one text, with a label and nothing else', () => {
  const trace = run.traces[1];
  expect(trace && questionsIn(trace)).toEqual([
    expect.stringContaining('"Path for the new page" filled (own)'),
  ]);
  expect(run.results[1] && formFindings(run.results[1])).toEqual([]);
});

test('creating a page from a template', () => {
  const result = run.results[1];
  expect(result && measured(result)).toEqual({
    ...undisturbed,
    steps: 6, // open, Templates, Create Question page, the path, Create page, /bin-colour
    scriptedSteps: 6,
    clicks: 5, // Templates, Create Question page, the path, Create page, /bin-colour
    keystrokes: 11, // /bin-colour
    questions: { asked: 1, required: 0, prefilled: 0 },
    pages: 5, // manage, templates, form, page created, the new page
    redirects: 0,
  });
  expect(run.traces[1] && postRedirectGets(run.traces[1])).toEqual([302]); // after the form
});

test('a form that leads to a page that is not there', () => {
  const result = run.results[2];
  expect(result && measured(result)).toEqual({
    ...blockedBy('http-error'),
    steps: 2, // open, Continue
    scriptedSteps: 2,
    clicks: 1,
    keystrokes: 0,
    questions: { asked: 0, required: 0, prefilled: 0 },
    pages: 2, // the question, "Page not found"
    redirects: 0,
  });
});

test('a link that does nothing', () => {
  const result = run.results[3];
  // How often a customer presses a link that does nothing is not counted by hand: clicks are left out.
  expect(result && measured(result)).toMatchObject({
    ...blockedBy('dead-click'),
    forcedSteps: expect.any(Number),
    scriptedSteps: 2, // open, register by post
    keystrokes: 0,
    questions: { asked: 0, required: 0, prefilled: 0 },
    pages: 1, // start
    redirects: 0,
  });
});
