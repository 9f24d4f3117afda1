import { describe, expect, it } from 'vitest';
import { parseJourney } from '../../src/journey/read/parse-journey.ts';
import { problemsOf, withSteps } from './problems-of.ts';

describe('a new author', () => {
  it('sees three mistakes at once, each with what was probably meant', () => {
    const text = `journey: Book an appointment
site: clinic.example
goal: { see: Your appointment is booked }
steps:
  - open: /
  - clik: Find a doctor
  - type: { into: Postcode, text: 01234 }
`;
    expect(problemsOf(text)).toMatchInlineSnapshot(`
      "
      journey.yaml:2:7  clinic.example is not an address, such as https://clinic.example.
        2 | site: clinic.example
          |       ^^^^^^^^^^^^^^
        Did you mean https://clinic.example?

      journey.yaml:6:5  There is no step called clik.
        6 |   - clik: Find a doctor
          |     ^^^^
        Did you mean click?

      journey.yaml:7:35  01234 is read as the number 1234, not as text.
        7 |   - type: { into: Postcode, text: 01234 }
          |                                   ^^^^^
        Put it in quotes: text: "01234"

      3 problems in 1 file
      "
    `);
  });

  it('sees that the file is empty, or is something else', () => {
    expect(problemsOf('')).toMatchInlineSnapshot(`
      "
      journey.yaml:1:1  This file is empty.
        1 |
          | ^
        A journey has at least journey, site, goal and steps.

      1 problem in 1 file
      "
    `);
    expect(problemsOf('# nothing yet\n')).toMatchInlineSnapshot(`
      "
      journey.yaml:1:1  This file is empty.
        1 | # nothing yet
          | ^
        A journey has at least journey, site, goal and steps.

      1 problem in 1 file
      "
    `);
    expect(problemsOf('<!doctype html>\n')).toMatchInlineSnapshot(`
      "
      journey.yaml:1:1  This is not a journey, but only text.
        1 | <!doctype html>
          | ^
        A journey begins with a line such as journey: Book an appointment

      1 problem in 1 file
      "
    `);
    expect(problemsOf('- open: /\n- click: Book\n')).toMatchInlineSnapshot(`
      "
      journey.yaml:1:1  This is not a journey, but only a list.
        1 | - open: /
          | ^
        Put steps: above the list, and journey:, site: and goal: above that.

      1 problem in 1 file
      "
    `);
  });

  it('sees what is missing', () => {
    expect(problemsOf('job: See a doctor\n')).toMatchInlineSnapshot(`
      "
      journey.yaml:1:1  journey is missing.
        1 | job: See a doctor
          | ^^^
        For example: journey: Book an appointment

      journey.yaml:1:1  site is missing.
        1 | job: See a doctor
          | ^^^
        For example: site: https://clinic.example

      journey.yaml:1:1  goal is missing.
        1 | job: See a doctor
          | ^^^
        For example: goal: { see: Your appointment is booked }

      journey.yaml:1:1  steps is missing.
        1 | job: See a doctor
          | ^^^
        Below steps: each line is one step, such as - open: /

      4 problems in 1 file
      "
    `);
    expect(
      problemsOf('journey: t\nsite: https://a.example\ngoal:\nsteps: []\n'),
    ).toMatchInlineSnapshot(`
      "
      journey.yaml:3:1  goal has no value.
        3 | goal:
          | ^^^^
        For example: goal: { see: Your appointment is booked }

      journey.yaml:4:8  steps is empty.
        4 | steps: []
          |        ^^
        Below steps: each line is one step, such as - open: /

      2 problems in 1 file
      "
    `);
  });
});

describe('keys', () => {
  it('must be known', () => {
    const text = `name: Book
url: https://a.example
goal: { sees: Thanks }
customer: { devise: phone }
limits: { survey-before-goal: 0, foo: 1 }
steps:
  - open: /
`;
    expect(problemsOf(text)).toMatchInlineSnapshot(`
      "
      journey.yaml:1:1  A journey has no name.
        1 | name: Book
          | ^^^^
        Did you mean journey?

      journey.yaml:2:1  A journey has no url.
        2 | url: https://a.example
          | ^^^
        Did you mean site?

      journey.yaml:3:9  goal has no sees.
        3 | goal: { sees: Thanks }
          |         ^^^^
        Did you mean see?

      journey.yaml:4:13  customer has no devise.
        4 | customer: { devise: phone }
          |             ^^^^^^
        Did you mean device?

      journey.yaml:5:11  There is no limit called survey-before-goal.
        5 | limits: { survey-before-goal: 0, foo: 1 }
          |           ^^^^^^^^^^^^^^^^^^
        Did you mean surveys-before-goal?

      journey.yaml:5:34  There is no limit called foo.
        5 | limits: { survey-before-goal: 0, foo: 1 }
          |                                  ^^^
        Known here: friction, steps, scripted-steps, forced-steps, clicks,
        keystrokes, questions, pages, redirects, interruptions, surveys,
        surveys-before-goal, dead-ends, waiting, outcome.

      6 problems in 1 file
      "
    `);
  });

  it('must be there once', () => {
    expect(problemsOf(`${withSteps('click: A\n    click: B')}goal: done\n`)).toMatchInlineSnapshot(`
      "
      journey.yaml:7:5  click is there twice.
        7 |     click: B
          |     ^^^^^
        If these are two steps, begin each with its own dash.

      journey.yaml:8:1  goal is there twice.
        8 | goal: done
          | ^^^^
        Keep one.

      2 problems in 1 file
      "
    `);
  });

  it('of JavaScript are no keys of ours', () => {
    expect(
      problemsOf(`${withSteps('click: { constructor: A }')}__proto__: { site: x }\n`),
    ).toMatchInlineSnapshot(`
      "
      journey.yaml:6:12  This finds nothing by itself.
        6 |   - click: { constructor: A }
          |            ^^^^^^^^^^^^^^^^^^
        Add what the customer reads: name, text or label.

      journey.yaml:6:14  click has no constructor.
        6 |   - click: { constructor: A }
          |              ^^^^^^^^^^^
        Known here: name, role, text, label, matches, css, testid, xpath, in, frame,
        nth.

      journey.yaml:7:1  A journey has no __proto__.
        7 | __proto__: { site: x }
          | ^^^^^^^^^
        Known here: journey, job, site, customer, needs, duty, goal, tags, limits,
        once, volume, opposite, before, steps, after.

      3 problems in 1 file
      "
    `);
  });
});

describe('a step', () => {
  it('has one verb', () => {
    const text = withSteps(
      'click: A\n    type: { into: b, text: c }',
      'optional: true',
      'back',
      'sya: hello',
      'frobnicate: A',
      'click: B\n    optionl: true',
      'tap: Book',
    );
    expect(problemsOf(text)).toMatchInlineSnapshot(`
      "
      journey.yaml:7:5  This is one step with two verbs, click and type.
        7 |     type: { into: b, text: c }
          |     ^^^^
        Begin a new item before the second: - type: …

      journey.yaml:8:5  This step does not say what the customer does.
        8 |   - optional: true
          |     ^^^^^^^^^^^^^^
        It needs one of open, click, type, paste, choose, check, uncheck, press,
        upload, hover, scroll, back, reload, leave, wait, expect, answer, if, use.

      journey.yaml:9:5  This is not a step, but only text.
        9 |   - back
          |     ^^^^
        For example: - back: true

      journey.yaml:10:5  There is no step called sya.
        10 |   - sya: hello
           |     ^^^
        Did you mean say?

      journey.yaml:11:5  There is no step called frobnicate.
        11 |   - frobnicate: A
           |     ^^^^^^^^^^
        There are open, click, type, paste, choose, check, uncheck, press, upload,
        hover, scroll, back, reload, leave, wait, expect, answer, if, use; and beside
        them say, optional, secret, within, avoidable, must-exist.

      journey.yaml:13:5  Beside a verb there is no optionl.
        13 |     optionl: true
           |     ^^^^^^^
        Did you mean optional?

      journey.yaml:14:5  There is no step called tap.
        14 |   - tap: Book
           |     ^^^
        Did you mean click?

      7 problems in 1 file
      "
    `);
  });

  it('has what its verb needs', () => {
    const text = withSteps(
      'type: Postcode',
      'type: { into: Postcode }',
      'click:',
      'click: { in: Menu }',
      'choose: { form: Day }',
      'upload: { file: no.pdf, into: CV }',
      'answer: maybe',
      'back: yes',
      'open: about',
      'open: www.a.example',
    );
    expect(problemsOf(text)).toMatchInlineSnapshot(`
      "
      journey.yaml:6:11  type must be a map with into and text.
        6 |   - type: Postcode
          |           ^^^^^^^^
        For example: - type: { into: Postcode, text: "94530" }

      journey.yaml:7:5  type needs text.
        7 |   - type: { into: Postcode }
          |     ^^^^
        For example: - type: { into: Postcode, text: "94530" }

      journey.yaml:8:5  click has no value.
        8 |   - click:
          |     ^^^^^
        For example: - click: Book the appointment

      journey.yaml:9:12  This finds nothing by itself.
        9 |   - click: { in: Menu }
          |            ^^^^^^^^^^^^
        Add what the customer reads: name, text or label.

      journey.yaml:10:5  choose needs option.
        10 |   - choose: { form: Day }
           |     ^^^^^^
        For example: - choose: { option: Tuesday, from: Day }

      journey.yaml:10:15  choose has no form.
        10 |   - choose: { form: Day }
           |               ^^^^
        Did you mean from?

      journey.yaml:11:21  There is no such file to upload.
        11 |   - upload: { file: no.pdf, into: CV }
           |                     ^^^^^^
        Its path begins in the folder of this file.

      journey.yaml:12:13  maybe is not ok, cancel, or { text: … }.
        12 |   - answer: maybe
           |             ^^^^^

      journey.yaml:13:11  back must be true.
        13 |   - back: yes
           |           ^^^
        Write back: true

      journey.yaml:14:11  about is not a path that begins with /, or an address that begins with https://.
        14 |   - open: about
           |           ^^^^^
        Did you mean /about?

      journey.yaml:15:11  www.a.example is not a path that begins with /, or an address that begins with https://.
        15 |   - open: www.a.example
           |           ^^^^^^^^^^^^^
        Did you mean https://www.a.example?

      11 problems in 1 file
      "
    `);
  });

  it('has durations, keys and numbers of the right form', () => {
    const text = withSteps(
      'wait: 4 seconds',
      'wait: 4',
      'press: Entr',
      'press: Ctrl+A',
      'click: { text: A, nth: 0 }',
      'click: A\n    within: soon',
    );
    expect(problemsOf(text)).toMatchInlineSnapshot(`
      "
      journey.yaml:6:11  4 seconds is not a length of time, such as 500ms, 4s or 2m.
        6 |   - wait: 4 seconds
          |           ^^^^^^^^^
        Did you mean 4s?

      journey.yaml:7:11  4 is not a length of time, such as 500ms, 4s or 2m.
        7 |   - wait: 4
          |           ^
        Did you mean 4s?

      journey.yaml:8:12  Entr is not a key, such as Enter, Escape, ArrowDown or Control+A.
        8 |   - press: Entr
          |            ^^^^
        Did you mean Enter?

      journey.yaml:9:12  Ctrl+A is not a key, such as Enter, Escape, ArrowDown or Control+A.
        9 |   - press: Ctrl+A
          |            ^^^^^^
        Did you mean Control+A?

      journey.yaml:10:28  0 is not a whole number from 1.
        10 |   - click: { text: A, nth: 0 }
           |                            ^

      journey.yaml:12:13  soon is not a length of time, such as 500ms, 4s or 2m.
        12 |     within: soon
           |             ^^^^

      6 problems in 1 file
      "
    `);
  });

  it('looks for one thing', () => {
    const text = withSteps(
      'expect: { see: a, url: b }',
      'expect: Thanks',
      'if: { see: a, gone: b, then: [click: c] }',
      'if: { see: a }',
      'if: { see: a }\n    then: [click: b]',
      'if: { see: a, then: [clik: b] }',
      'if: { see: a, else: [click: b] }\n    within: 2s',
    );
    expect(problemsOf(text)).toMatchInlineSnapshot(`
      "
      journey.yaml:6:13  expect takes one of see, url, gone, ready, and this has see and url.
        6 |   - expect: { see: a, url: b }
          |             ^^^^^^^^^^^^^^^^^^
        Keep one.

      journey.yaml:7:13  expect must be a map with one of see, url, gone or ready.
        7 |   - expect: Thanks
          |             ^^^^^^
        For example: - expect: { see: Your details }

      journey.yaml:8:5  if looks for one thing, and this has see and gone.
        8 |   - if: { see: a, gone: b, then: [click: c] }
          |     ^^
        For example: - if: { see: Before you go, then: [click: No thanks] }

      journey.yaml:9:5  if has neither then nor else.
        9 |   - if: { see: a }
          |     ^^
        For example: - if: { see: Before you go, then: [click: No thanks] }

      journey.yaml:11:5  Beside a verb there is no then.
        11 |     then: [click: b]
           |     ^^^^
        Put then inside the { } of if.

      journey.yaml:12:26  There is no step called clik.
        12 |   - if: { see: a, then: [clik: b] }
           |                          ^^^^
        Did you mean click?

      journey.yaml:14:5  within belongs inside the { } of if.
        14 |     within: 2s
           |     ^^^^^^
        For example: - if: { see: Before you go, then: [click: No thanks] }

      7 problems in 1 file
      "
    `);
  });

  it('has patterns that are patterns', () => {
    expect(
      problemsOf(withSteps('expect: { see: { matches: "Thanks (" } }')),
    ).toMatchInlineSnapshot(`
      "
      journey.yaml:6:31  "Thanks (" is not a pattern (a regular expression, without slashes).
        6 |   - expect: { see: { matches: "Thanks (" } }
          |                               ^^^^^^^^^^
        Is there a bracket that is not closed? A bracket that is meant as text is \\(
        in a pattern.

      1 problem in 1 file
      "
    `);
  });

  it('has no needless backslash in a pattern', () => {
    expect(problemsOf(withSteps("expect: { see: { matches: '20\\-30' } }"))).toContain(
      'Leave out the \\ in \\-: it needs none.',
    );
  });

  it('comes after a page was opened', () => {
    expect(problemsOf(withSteps().replace('open: /', 'click: Book'))).toMatchInlineSnapshot(`
      "
      journey.yaml:5:5  The first step must open a page.
        5 |   - click: Book
          |     ^^^^^^^^^^^
        Begin with - open: /

      1 problem in 1 file
      "
    `);
  });
});

describe('what YAML makes of text', () => {
  it('numbers and words with a meaning need quotes', () => {
    const text = withSteps(
      'type: { into: Zip, text: 01234 }',
      'type: { into: Zip, text: 94530 }',
      'click: 5',
      'click: [A, 7]',
      'choose: No',
      'check: on',
      'click: true',
      'click: null',
    );
    expect(problemsOf(text)).toMatchInlineSnapshot(`
      "
      journey.yaml:6:30  01234 is read as the number 1234, not as text.
        6 |   - type: { into: Zip, text: 01234 }
          |                              ^^^^^
        Put it in quotes: text: "01234"

      journey.yaml:7:30  94530 is read as the number 94530, not as text.
        7 |   - type: { into: Zip, text: 94530 }
          |                              ^^^^^
        Put it in quotes: text: "94530"

      journey.yaml:8:12  5 is read as the number 5, not as text.
        8 |   - click: 5
          |            ^
        Put it in quotes: click: "5"

      journey.yaml:9:16  7 is read as the number 7, not as text.
        9 |   - click: [A, 7]
          |                ^
        Put it in quotes: "7"

      journey.yaml:10:13  No is read as false by many programs, not as text.
        10 |   - choose: No
           |             ^^
        Put it in quotes: choose: "No"

      journey.yaml:11:12  on is read as true by many programs, not as text.
        11 |   - check: on
           |            ^^
        Put it in quotes: check: "on"

      journey.yaml:12:12  true is read as yes or no, not as text.
        12 |   - click: true
           |            ^^^^
        Put it in quotes: click: "true"

      journey.yaml:13:12  null is read as nothing at all, not as text.
        13 |   - click: null
           |            ^^^^
        Put it in quotes: click: "null"

      8 problems in 1 file
      "
    `);
  });

  it('a # after a space begins a comment', () => {
    const text = withSteps(
      'expect: { see: a }  # that is one',
      'click: Order #1',
      'click: #1 choice',
      'open: /a#b',
    );
    expect(problemsOf(text)).toMatchInlineSnapshot(`
      "
      journey.yaml:7:18  A # after a space begins a comment.
        7 |   - click: Order #1
          |                  ^^
        If it belongs to the text, write "Order #1". If it is a comment, put a space
        after the #.

      journey.yaml:8:12  A # after a space begins a comment.
        8 |   - click: #1 choice
          |            ^^^^^^^^^
        If it belongs to the text, write "#1 choice". If it is a comment, put a space
        after the #.

      2 problems in 1 file
      "
    `);
  });

  it('signs at the beginning need quotes', () => {
    const text = withSteps(
      'click: @me',
      'click: *',
      'click: *star',
      'click: &more',
      'click: !Now',
      'click: "A" and B',
      'click: "a \\d"',
      'click: "fine"',
    );
    expect(problemsOf(text)).toMatchInlineSnapshot(`
      "
      journey.yaml:6:12  Text that begins with @ needs quotes.
        6 |   - click: @me
          |            ^
        Put the text in quotes.

      journey.yaml:7:12  Text that begins with * needs quotes.
        7 |   - click: *
          |            ^
        Put the text in quotes.

      journey.yaml:8:12  Text that begins with * needs quotes.
        8 |   - click: *star
          |            ^^^^^
        Write "*star".

      journey.yaml:9:12  Text that begins with & needs quotes.
        9 |   - click: &more
          |            ^
        Put the text in quotes.

      journey.yaml:10:12  Text that begins with ! needs quotes.
        10 |   - click: !Now
           |            ^
        Put the text in quotes.

      journey.yaml:11:16  The text goes on after the closing quote.
        11 |   - click: "A" and B
           |                ^^^^^
        Put all of it in one pair of quotes, and use the other kind of quote inside.

      journey.yaml:12:15  In double quotes a \\ begins a special character.
        12 |   - click: "a \\d"
           |               ^
        Use single quotes: '…'

      7 problems in 1 file
      "
    `);
  });

  it('colons and commas end more than one expects', () => {
    const text = withSteps(
      'click: Save: now',
      'click:Save',
      'expect: { see: Thanks, we call you }',
      'type: { into:Zip, text: a }',
      'wait: 10:30',
    );
    expect(problemsOf(text)).toMatchInlineSnapshot(`
      "
      journey.yaml:6:12  A colon followed by a space begins a new key.
        6 |   - click: Save: now
          |            ^
        If it belongs to the text, put it in quotes: click: "Save: now"

      journey.yaml:7:5  A space is missing after the colon.
        7 |   - click:Save
          |     ^^^^^^^^^^
        Write click: and a space.

      journey.yaml:8:28  The comma before this ended the text.
        8 |   - expect: { see: Thanks, we call you }
          |                            ^^^^^^^^^^^
        If the comma belongs to the text, put all of the text in quotes.

      journey.yaml:9:13  A space is missing after the colon.
        9 |   - type: { into:Zip, text: a }
          |             ^^^^^^^^
        Write into: and a space.

      journey.yaml:10:11  10:30 is not a length of time, such as 500ms, 4s or 2m.
        10 |   - wait: 10:30
           |           ^^^^^

      5 problems in 1 file
      "
    `);
  });

  it('lines must line up, with spaces', () => {
    expect(problemsOf('journey: t\nsteps:\n\t- open: /\n')).toMatchInlineSnapshot(`
      "
      journey.yaml:1:1  site is missing.
        1 | journey: t
          | ^^^^^^^
        For example: site: https://clinic.example

      journey.yaml:1:1  goal is missing.
        1 | journey: t
          | ^^^^^^^
        For example: goal: { see: Your appointment is booked }

      journey.yaml:3:1  This line is indented with a tab.
        3 |  - open: /
          | ^
        Use spaces.

      3 problems in 1 file
      "
    `);
    expect(
      problemsOf('journey: t\nsteps:\n  - open: /\n - click: A\ngoal: done\n'),
    ).toMatchInlineSnapshot(`
      "
      journey.yaml:4:1  This does not line up with what is above it.
        4 |  - click: A
          | ^
        Items of one list, and keys of one map, begin in the same column.

      1 problem in 1 file
      "
    `);
    expect(
      problemsOf('journey: t\nsteps:\n  - open: /\n    -click: A\ngoal:done\n'),
    ).toMatchInlineSnapshot(`
      "
      journey.yaml:4:5  Beside a verb there is no -click.
        4 |     -click: A
          |     ^^^^^^
        Write a space after the dash, and begin it below the others.

      journey.yaml:5:1  A space is missing after the colon.
        5 | goal:done
          | ^^^^^^^^^
        Write goal: with a space behind it.

      2 problems in 1 file
      "
    `);
    expect(problemsOf('journey: t\nsteps:\n  - open: /\n  -click: A\n')).toMatchInlineSnapshot(`
      "
      journey.yaml:4:1  A space is missing after the dash.
        4 |   -click: A
          | ^
        Write - with a space behind it.

      1 problem in 1 file
      "
    `);
  });

  it('what opens must close', () => {
    expect(problemsOf(withSteps('click: "Save', 'click: B'))).toMatchInlineSnapshot(`
      "
      journey.yaml:6:12  The quote that opens here is not closed.
        6 |   - click: "Save
          |            ^
        Close it at the end of the text.

      1 problem in 1 file
      "
    `);
    expect(problemsOf(withSteps('type: { into: A, text: b', 'clik: B'))).toMatchInlineSnapshot(`
      "
      journey.yaml:7:3  A { or [ that opens before this is not closed.
        7 |   - clik: B
          |   ^
        Close it with } or ]. Text that holds commas or brackets needs quotes.

      1 problem in 1 file
      "
    `);
  });

  it('one document is one journey', () => {
    expect(problemsOf(`${withSteps()}---\n${withSteps()}`)).toMatchInlineSnapshot(`
      "
      journey.yaml:6:1  A second document begins here.
        6 | ---
          | ^^^
        A file holds one journey. Put each in a file of its own.

      1 problem in 1 file
      "
    `);
  });

  it('yes is not true', () => {
    expect(
      problemsOf(`${withSteps('click: A\n    optional: no')}once: yes\nlimits: { clicks: "3" }\n`),
    ).toMatchInlineSnapshot(`
      "
      journey.yaml:7:15  optional must be true or false.
        7 |     optional: no
          |               ^^
        Write optional: false

      journey.yaml:8:7  once must be true or false.
        8 | once: yes
          |       ^^^
        Write once: true

      journey.yaml:9:19  clicks must be a whole number from 0.
        9 | limits: { clicks: "3" }
          |                   ^^^
        Write it without quotes.

      3 problems in 1 file
      "
    `);
  });
});

describe('a file that wants to do harm', () => {
  it('repeats itself without end', () => {
    const lines = Array.from(
      { length: 9 },
      (_, n) => `a${n + 1}: &a${n + 1} [${Array(9).fill(`*a${n}`).join(', ')}]`,
    );
    expect(problemsOf(`a0: &a0 [x]\n${lines.join('\n')}\n`)).toContain(
      'far more than a journey can need',
    );
    expect(problemsOf('needs: &a [*a, *a]\n')).toContain('far more than a journey can need');
  });

  it('nests without end', () => {
    expect(problemsOf(`journey: ${'['.repeat(5000)}`)).toContain('nested too deeply');
    expect(problemsOf(`journey: ${'['.repeat(100)}${']'.repeat(100)}`)).toContain(
      'far more than a journey can need',
    );
  });

  it('steers the terminal', () => {
    const told = problemsOf('journey: t\n"\u202e\\e[31m": x\n');
    expect(told).not.toContain('\u202e');
    expect(told).not.toContain('\u001b');
  });
});

describe('the caret', () => {
  it('stays under its place behind wide characters, tabs and long lines', () => {
    expect(problemsOf(withSteps('{ say: 予約する, clik: A }'))).toMatchInlineSnapshot(`
      "
      journey.yaml:6:18  There is no step called clik.
        6 |   - { say: 予約する, clik: A }
          |                      ^^^^
        Did you mean click?

      1 problem in 1 file
      "
    `);
    expect(problemsOf(withSteps('{ say: "a\tb",\tclik: A }'))).toMatchInlineSnapshot(`
      "
      journey.yaml:6:19  There is no step called clik.
        6 |   - { say: "a b", clik: A }
          |                   ^^^^
        Did you mean click?

      1 problem in 1 file
      "
    `);
    expect(
      problemsOf(withSteps(`{ say: ${'long '.repeat(30)}, clik: ${'A'.repeat(100)} }`)),
    ).toMatchInlineSnapshot(`
      "
      journey.yaml:6:164  There is no step called clik.
        6 | …g long long long long long long long , clik: AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA…
          |                                         ^^^^
        Did you mean click?

      1 problem in 1 file
      "
    `);
  });
});

describe('the site', () => {
  it('is an http address', () => {
    expect(
      problemsOf(withSteps().replace('https://a.example', 'ftp://a.example')),
    ).toMatchInlineSnapshot(`
      "
      journey.yaml:2:7  ftp://a.example is not an address, such as https://clinic.example.
        2 | site: ftp://a.example
          |       ^^^^^^^^^^^^^^^

      1 problem in 1 file
      "
    `);
    expect(
      problemsOf(withSteps().replace('https://a.example', 'https://a.example/?a=b')),
    ).toMatchInlineSnapshot(`
      "
      journey.yaml:2:7  https://a.example/?a=b is not an address, such as https://clinic.example.
        2 | site: https://a.example/?a=b
          |       ^^^^^^^^^^^^^^^^^^^^^^
        Leave out what follows ? or #, and open that as a page.

      1 problem in 1 file
      "
    `);
    expect(problemsOf(withSteps(), { site: 'staging' })).toMatchInlineSnapshot(`
      "
      --site  staging is not an address, such as https://clinic.example.

      1 problem in 1 file
      "
    `);
  });
});

describe('volume and opposite', () => {
  it('are refused with the place and what is wanted', () => {
    const bad = `volume: { per-month: 0 }\nopposite: join\n`;
    expect(problemsOf(`${withSteps()}${bad}`)).toMatchInlineSnapshot(`
      "
      journey.yaml:6:1  volume needs source.
        6 | volume: { per-month: 0 }
          | ^^^^^^
        For example: volume: { per-month: 12000, source: analytics }

      journey.yaml:6:22  0 is not a whole number from 1.
        6 | volume: { per-month: 0 }
          |                      ^

      journey.yaml:7:11  join is not a journey file, such as join.yaml.
        7 | opposite: join
          |           ^^^^

      3 problems in 1 file
      "
    `);
    const worse = `volume: 12000\nopposite: join.yaml\n`;
    expect(problemsOf(`${withSteps()}${worse}`)).toMatchInlineSnapshot(`
      "
      journey.yaml:6:9  volume must be a map, such as { per-month: 12000, source: analytics }.
        6 | volume: 12000
          |         ^^^^^
        For example: volume: { per-month: 12000, source: analytics }

      journey.yaml:7:11  There is no such file.
        7 | opposite: join.yaml
          |           ^^^^^^^^^
        Its path begins in the folder of this file.

      2 problems in 1 file
      "
    `);
    const typed = `volume: { per-month: "12000", source: analytics, per-year: 1 }\nopposite: journey.yaml\n`;
    expect(problemsOf(`${withSteps()}${typed}`)).toMatchInlineSnapshot(`
      "
      journey.yaml:6:22  per-month must be a whole number from 1.
        6 | volume: { per-month: "12000", source: analytics, per-year: 1 }
          |                      ^^^^^^^
        Write it without quotes.

      journey.yaml:6:50  volume has no per-year.
        6 | volume: { per-month: "12000", source: analytics, per-year: 1 }
          |                                                  ^^^^^^^^
        Known here: per-month, source.

      journey.yaml:7:11  A journey is not its own opposite.
        7 | opposite: journey.yaml
          |           ^^^^^^^^^^^^
        Name the journey that leads the other way.

      3 problems in 1 file
      "
    `);
  });

  it('are right as the documents write them', () => {
    const good = `volume: { per-month: 12000, source: analytics }\nopposite: in/join.yaml\n`;
    const files = { 'in/join.yaml': '' };
    const { journey, problems } = parseJourney(`${withSteps()}${good}`, 'a/journey.yaml', {
      cwd: '/site',
      readText: (file) =>
        file.replaceAll('\\', '/').endsWith('/site/a/in/join.yaml')
          ? { text: files['in/join.yaml'] }
          : { reason: 'There is no such file.' },
    });
    expect(problems).toEqual([]);
    expect(journey).toMatchObject({
      volume: { perMonth: 12000, source: 'analytics' },
      opposite: 'a/in/join.yaml',
    });
  });
});
