import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ruleNames } from '../../src/gate/rules.ts';
import { loadJourneys } from '../../src/journey/load/load-journeys.ts';
import { limitNames } from '../../src/journey/model/journey.ts';
import { formatProblems } from '../../src/journey/read/format-problems.ts';
import { parseProject } from '../../src/journey/read/parse-project.ts';
import { modifiers, writtenFiles } from '../../src/journey/written/written-journey.ts';
import { writtenVerbs } from '../../src/steps/index.ts';
import { workplace } from '../helpers/workplace.ts';
import { withSteps } from '../journey/problems-of.ts';
import { type Block, blocks, root } from './documents.ts';

/** YAML that this program does not read, such as the workflows of CI services. */
const foreign = 'not for friction';
const yaml = blocks.filter(({ lang }) => lang === 'yaml');
const own = yaml.filter(({ mark }) => mark !== foreign);

const place = workplace();

describe('each YAML block of the documents', () => {
  it.each(own.map((block) => [block.at, block] as const))('%s can be read', (_, block) => {
    expect(problemsIn(block)).toBe('');
  });

  it('is ours but for these', () => {
    const others = yaml.filter(({ mark }) => mark === foreign).map(({ at }) => at.split(':')[0]);
    expect(others).toEqual(['docs/ci.md', 'docs/ci.md', 'docs/ci.md', 'docs/widgets.md']);
    expect(own.length).toBeGreaterThan(8);
  });

  it('is refused where it has a mistake', () => {
    const journey = withSteps('clik: Book');
    for (const text of [
      journey,
      '- clik: Book',
      'steps:\n  - clik: Book',
      'rules: { clikcs: off }',
    ]) {
      expect(problemsIn({ text })).not.toBe('');
    }
  });
});

/** What the program has to say of a block, taken for what it is a part of, among the files that examples name. */
function problemsIn({ text }: Pick<Block, 'text'>): string {
  place.write('sign-in.yaml', 'steps:\n  - open: /\n');
  place.write('join.yaml', withSteps());
  place.write('referral.pdf', '');
  const value: unknown = parse(text.replace(/\$\{[^}]*\}/g, 'x'));
  if (Array.isArray(value)) return problemsOfJourney(withSteps() + text.replace(/^/gm, '  '));
  const keys = Object.keys(value as object);
  if (keys.includes('journey')) return problemsOfJourney(text);
  if (keys.includes('steps')) {
    place.write('part.yaml', text);
    return problemsOfJourney(withSteps('use: { file: part.yaml, with: { user: maria } }'));
  }
  return formatProblems(parseProject(text, 'friction.yaml', { ruleNames }).problems);
}

function problemsOfJourney(text: string): string {
  place.write('journey.yaml', text);
  const set = { PASSWORD: 'tiger', USER: 'anna', KEY: 'JBSWY3DPEHPK3PXP' };
  return formatProblems(loadJourneys(['journey.yaml'], { cwd: place.cwd, set }).problems);
}

describe('docs/journeys.md', () => {
  it('names every verb, modifier, key and limit', () => {
    const text = readFileSync(path.join(root, 'docs/journeys.md'), 'utf8');
    const { properties } = writtenFiles.journey as { properties?: Record<string, unknown> };
    const words = [writtenVerbs, modifiers, properties ?? {}].flatMap(Object.keys);
    const missing = [...words, ...limitNames].filter(
      (word) => !new RegExp(`[\`\\s]${word}\\b`).test(text),
    );
    expect(words.length).toBeGreaterThan(30);
    expect(missing).toEqual([]);
  });
});
