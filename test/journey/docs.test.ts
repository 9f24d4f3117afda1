import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { limitNames } from '../../src/journey/model/journey.ts';
import { modifiers, writtenFiles } from '../../src/journey/written/written-journey.ts';
import { writtenVerbs } from '../../src/steps/index.ts';
import { problemsOf, withSteps } from './problems-of.ts';

const text = readFileSync(path.resolve(import.meta.dirname, '../../docs/journeys.md'), 'utf8');
const blocks = [...text.matchAll(/```yaml\n(.*?)```/gs)].map(([, block = '']) => block);

describe('docs/journeys.md', () => {
  it.each(blocks.map((block) => [block.split('\n', 1)[0], block] as const))(
    'shows what can be read: %s …',
    (_, block) => {
      const journey = block.startsWith('- ')
        ? withSteps().concat(block.replace(/^/gm, '  '))
        : block;
      const files = { 'part.yaml': block };
      const part = withSteps('use: { file: part.yaml, with: { user: maria } }');
      expect(problemsOf(block.startsWith('steps:') ? part : journey, { files }).trim()).toBe('');
    },
  );

  it('names every verb, modifier, key and limit', () => {
    const { properties } = writtenFiles.journey as { properties?: Record<string, unknown> };
    const words = [writtenVerbs, modifiers, properties ?? {}].flatMap(Object.keys);
    const missing = [...words, ...limitNames].filter(
      (word) => !new RegExp(`[\`\\s]${word}\\b`).test(text),
    );
    expect(words.length).toBeGreaterThan(30);
    expect(missing).toEqual([]);
  });
});
