import { describe, expect, it } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import { commandLine } from '../helpers/command-line.ts';
import { readLine } from '../helpers/read-line.ts';

describe('the help of each command', () => {
  it.each(Object.keys(commands))('%s ends with examples that the program takes', async (name) => {
    const { code, out } = await commandLine([name, '--help']);
    const [, below = ''] = out.split('\nExamples:\n');
    const examples = below.trimEnd().split('\n');
    expect(code).toBe(0);
    expect(examples.length).toBeGreaterThanOrEqual(2);
    expect(examples.length).toBeLessThanOrEqual(3);
    for (const example of examples) {
      expect(example).toMatch(new RegExp(`^  friction ${name}\\b.{0,70}$`));
      expect(await readLine(example.trim())).toBe('');
    }
  });
});

describe('the reader of lines', () => {
  it.each([
    ['friction run --max-fricton 30', 'Did you mean --max-friction?'],
    ['npx journey-friction rnu', 'Did you mean run?'],
    ['friction run --pace slow', 'Choose one of fast, real, robot.'],
    ['friction import', "Missing required argument 'recording'."],
  ])('refuses %s', async (line, why) => {
    expect(await readLine(line)).toContain(why);
  });

  it('takes quotes, values before the program, and what the shell does behind it', async () => {
    expect(await readLine(`NAME=1 friction run --journey "it's me" > out.txt`)).toBe('');
  });
});
