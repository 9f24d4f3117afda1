import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../src/commands/index.ts';
import { detectors } from '../src/detect/index.ts';
import { verbs } from '../src/steps/index.ts';

const root = path.resolve(import.meta.dirname, '..');
const at = (...parts: readonly string[]) => path.join(root, ...parts);
const ids = detectors.map(({ id }) => id);

describe('detectors', () => {
  it('are named as their files, and every file is registered', () => {
    expect(filesOf('src/detect/detectors')).toEqual([...ids].sort());
  });

  it.each(ids)('%s has pages that show it, a journey, and what must be found', (id) => {
    expect(existsSync(at('fixtures', id, 'journey.yaml'))).toBe(true);
    expect(existsSync(at('fixtures', id, 'expected.yaml'))).toBe(true);
    expect(readdirSync(at('fixtures', id)).some((name) => name.endsWith('.html'))).toBe(true);
  });

  it.each(ids)('%s is tested by name', (id) => {
    const tests = filesOf('test/detect').map((name) =>
      readFileSync(at('test/detect', `${name}.ts`)),
    );
    expect(tests.join('\n')).toMatch(new RegExp(`\\b${id}\\b`));
  });

  it.each(detectors.map((detector) => [detector.id, detector] as const))(
    '%s explains itself in whole sentences',
    (_id, { title, looksFor, why, fix, source }) => {
      for (const text of [looksFor, why, fix]) expect(text).toMatch(/^[A-Z“"].+[.]$/s);
      expect([title, source].every((text) => text.trim() !== '')).toBe(true);
      expect([title, looksFor, why, fix].join(' ')).not.toContain('!');
    },
  );
});

describe('verbs', () => {
  it.each(Object.keys(verbs))('%s has a file of its name', (verb) => {
    expect(filesOf('src/steps')).toContain(verb);
  });
});

describe('documents', () => {
  const documents = [
    'README.md',
    'CHANGELOG.md',
    ...filesOf('docs', '.md').map((name) => `docs/${name}.md`),
  ];
  const texts = documents.map((name) => [name, readFileSync(at(name), 'utf8')] as const);

  it.each(texts)('%s names only commands and scripts that exist', (_name, text) => {
    const { scripts } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
    for (const [, name = ''] of text.matchAll(/`(?:npx )?friction ([a-z]+)\b/g)) {
      expect(Object.keys(commands)).toContain(name);
    }
    for (const [, name = ''] of text.matchAll(/`npm run ([a-z:]+)/g)) {
      expect(Object.keys(scripts)).toContain(name);
    }
  });

  it.each(texts)('%s links only to files that are there', (name, text) => {
    for (const [, link = ''] of text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)) {
      expect(existsSync(path.resolve(at(name), '..', link))).toBe(true);
    }
  });

  it('name every command in the README', () => {
    const readme = readFileSync(at('README.md'), 'utf8');
    for (const name of Object.keys(commands)) expect(readme).toContain(`friction ${name}`);
  });

  it('name every exit code in the README, and no other', () => {
    const readme = readFileSync(at('README.md'), 'utf8');
    const codes = [...readme.matchAll(/^\| (\d+) \| /gm)].map(([, code]) => Number(code));
    expect(codes).toEqual([0, 1, 2, 3, 130]);
  });

  it('list every package with its reason', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
    const text = readFileSync(at('docs/dependencies.md'), 'utf8');
    for (const name of Object.keys({ ...dependencies, ...devDependencies })) {
      expect(text).toContain(`| [${name}](`);
    }
  });
});

function filesOf(folder: string, ending = '.ts'): readonly string[] {
  const names = readdirSync(at(folder)).filter((name) => name.endsWith(ending));
  return names.map((name) => name.slice(0, -ending.length)).sort();
}
