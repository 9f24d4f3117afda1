import { describe, expect, it } from 'vitest';
import { ruleNames } from '../../src/gate/rules.ts';
import { emptyProject } from '../../src/journey/model/project.ts';
import { formatProblems } from '../../src/journey/read/format-problems.ts';
import { parseProject } from '../../src/journey/read/parse-project.ts';

const parse = (text: string) => parseProject(text, 'friction.yaml', { ruleNames });
const problems = (text: string) => formatProblems(parse(text).problems);

describe('friction.yaml', () => {
  it('says what a project holds on to', () => {
    const { project, problems: none } = parse(`preset: strict
rules: { steps: warn, redirect: off, survey: error }
limits: { dead-ends: 0 }
limits-by-tag:
  booking: { steps: 12 }
accept:
  - finding: redirect:book
    why: The partner moves
    by: Ann
    until: 2026-12-31
`);
    expect(none).toEqual([]);
    expect(project).toEqual({
      preset: 'strict',
      rules: { steps: 'warn', redirect: 'off', survey: 'error' },
      limits: { 'dead-ends': 0 },
      limitsByTag: { booking: { steps: 12 } },
      allowUploads: [],
      accept: [
        { finding: 'redirect:book', why: 'The partner moves', by: 'Ann', until: '2026-12-31' },
      ],
    });
  });

  it.each(['', '# nothing yet\n', '\n\n'])('may be empty: %j', (text) => {
    expect(parse(text)).toEqual({ project: emptyProject, problems: [] });
  });

  it('shows an unknown rule with its place and what was meant', () => {
    expect(problems('rules:\n  redirct: off\n')).toBe(
      `friction.yaml:2:3  There is no rule called redirct.
  2 |   redirct: off
    |   ^^^^^^^
  Did you mean redirect?

1 problem in 1 file`,
    );
  });

  it.each([
    ['ruls: {}', 'friction.yaml has no ruls.', 'Did you mean rules?'],
    ['rules: { steps: eror }', 'eror is not one of off, warn, error.', 'Did you mean error?'],
    ['limits: { step: 3 }', 'There is no limit called step.', 'Did you mean steps?'],
    ['limits-by-tag: { a: { step: 3 } }', 'There is no limit called step.', 'Did you mean steps?'],
    ['preset: strickt', 'strickt is not one of recommended, strict.', 'Did you mean strict?'],
    ['accept: [{ finding: a, why: b, by: c }]', 'needs until', ''],
    ['accept: [{ finding: a, why: b, by: c, until: 2026-02-30 }]', 'is not a day', ''],
    ['- steps', 'This is not a friction.yaml, but only a list.', ''],
    ['just text', 'This is not a friction.yaml, but only text.', ''],
    ['rules: { waiting: error }', 'There is no rule called waiting.', ''],
    ['rules: [steps', 'friction.yaml:1', ''],
  ])('refuses %j', (text, message, hint) => {
    const said = problems(text);
    expect(said).toContain(message);
    expect(said).toContain(hint);
  });
});
