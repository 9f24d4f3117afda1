import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { start, wikiUser } from './apps/dokuwiki.ts';
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

const journeys = ['look-up', 'register', 'write-page', 'log-out', 'missing-page'];
const newPassword = 'Quince-42';

let app: App | undefined;
let run: Run;

beforeAll(async () => {
  app = await start();
  const files = journeys.map((name) =>
    fileURLToPath(new URL(`journeys/dokuwiki/${name}.yaml`, import.meta.url)),
  );
  run = await runJourneys(files, app.url, {
    WIKI_PASSWORD: wikiUser.password,
    NEW_PASSWORD: newPassword,
  });
}, 600_000);

afterAll(() => app?.stop());

test('all gates hold: the missing page is expected', () => {
  expect(run.results.map(({ outcome, reason }) => `${outcome} ${reason}`.trim())).toEqual([
    'reached',
    'reached',
    'reached',
    'reached',
    'blocked soft-error',
  ]);
  expect(run.code).toBe(0);
});

// Each number is counted by hand, item by item, at the top of the journey's own file.

test('logging in, searching and reading what was found', () => {
  expect(of('look-up')).toEqual({
    ...undisturbed,
    steps: 8, // open, Log In, Username, Password, Log In, Search, Search, syntax (wiki)
    scriptedSteps: 8,
    clicks: 6, // Log In, Password, Log In, search field, Search, result; Username has the cursor already
    keystrokes: 23, // robin 5 + password 11 and its capital 1 + syntax 6
    questions: { asked: 3, required: 0, prefilled: 0 }, // Username, Password, Remember me
    pages: 5, // start, log in, start, results, syntax
    redirects: 0,
  });
  expect(postRedirectGets(traceOf('look-up'))).toEqual([302]); // after the log-in form
});

test('registering', () => {
  expect(of('register')).toEqual({
    ...undisturbed,
    steps: 8, // open, Register, 5 fields, Register
    scriptedSteps: 8,
    clicks: 7, // Register, 5 fields, Register
    keystrokes: 59, // hazel 5 + Quince-42 twice (9 + 1) + Hazel Wood 10 + 2 + e-mail 21 + 1
    questions: { asked: 5, required: 5, prefilled: 0 },
    pages: 3, // start, form, log in
    redirects: 0,
  });
  expect(postRedirectGets(traceOf('register'))).toEqual([]); // the form is answered in place
});

test('writing a page', () => {
  expect(of('write-page')).toEqual({
    ...undisturbed,
    steps: 3, // open, the text, Save
    scriptedSteps: 3,
    clicks: 1, // Save; the text has the cursor already
    keystrokes: 24, // Open Monday to Friday: 21 + O, M and F
    questions: { asked: 3, required: 0, prefilled: 1 }, // the text, Edit summary (prefilled), Minor Changes
    pages: 2, // editor, saved page
    redirects: 0,
  });
});

// What the forms ask is counted in the wiki's own code, which builds them field by field.

test('what logging in asks: inc/Ui/Login.php builds a text, a password and a check box, none with `required`', () => {
  expect(questionsIn(traceOf('look-up'))).toEqual([
    'p: "Password" filled (password)',
    'r: "Remember me"  (own)',
    'u: "Username" filled (username)',
  ]);
  expect(countsOf('look-up')).toMatchObject({ asked: 3, required: 0, filled: 2, prefilled: 0 });
});

test('what registering asks: inc/Ui/UserRegister.php builds five fields, all with `required` and none with a token', () => {
  expect(questionsIn(traceOf('register'))).toEqual([
    'email: "E-Mail" required filled (email)',
    'fullname: "Real name" required filled (name)',
    'login: "Username" required filled (username)',
    'pass: "Password" required filled (password)',
    'passchk: "once again" required filled (password)',
  ]);
  expect(countsOf('register')).toMatchObject({ asked: 5, required: 5, filled: 5, prefilled: 0 });
});

test('what is wrong with it: the password twice, and a browser is not told what to fill in', () => {
  // Step 5 is "once again". Username, at step 3, is the first of the fields that a browser could fill.
  expect(findingsOf('register')).toEqual([
    'confirm-field at step 5',
    'missing-autocomplete at step 3',
  ]);
});

test('what writing a page asks: inc/Ui/Editor.php builds a text without a label, a line and a check box', () => {
  expect(questionsIn(traceOf('write-page'))).toEqual([
    'minor: "Minor Changes"  (own)',
    // The wiki writes "created" there.
    'summary: "Edit summary" filled prefilled (own)',
    'wikitext: "" filled (unknown)',
  ]);
  expect(countsOf('write-page')).toMatchObject({ asked: 3, required: 0, filled: 2, prefilled: 1 });
});

test('logging out, which redirects', () => {
  expect(of('log-out')).toEqual({
    ...undisturbed,
    steps: 2, // open, Log Out
    scriptedSteps: 2,
    clicks: 1,
    keystrokes: 0,
    questions: { asked: 0, required: 0, prefilled: 0 },
    pages: 2, // start, log in
    redirects: 1, // a link answered by a 302: no form was sent
  });
});

test('a page that does not exist, under status 200', () => {
  expect(of('missing-page')).toEqual({
    ...blockedBy('soft-error'),
    steps: 2, // open, sidebar
    scriptedSteps: 2,
    clicks: 1,
    keystrokes: 0,
    questions: { asked: 0, required: 0, prefilled: 0 },
    pages: 2, // start, "This topic does not exist yet"
    redirects: 0,
  });
});

test('no password is written or printed anywhere', () => {
  expect(run.written).not.toContain(wikiUser.password);
  expect(run.written).not.toContain(newPassword);
});

function of(journey: string) {
  const result = run.results[journeys.indexOf(journey)];
  return result && measured(result);
}

function countsOf(journey: string) {
  return run.results[journeys.indexOf(journey)]?.counts.questions;
}

function findingsOf(journey: string) {
  const result = run.results[journeys.indexOf(journey)];
  return result && formFindings(result);
}

function traceOf(journey: string) {
  const trace = run.traces[journeys.indexOf(journey)];
  if (trace === undefined) throw new Error(`${journey} was not walked.`);
  return trace;
}
