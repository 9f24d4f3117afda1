import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { idleProgram, readLine } from '../helpers/read-line.ts';
import { blocks, documents, inlineCodes } from './documents.ts';

const calls =
  /(?:^|&& |- )((?:\w+=\S* )*(?:npx (?:--yes )?journey-friction(?:@[\d.]+)?|npm run friction --|friction)(?: .*)?)$/;
const inBlocks = blocks
  .filter(({ lang }) => lang === 'sh' || lang === 'yaml')
  .flatMap(({ at, text, lang }) => text.split('\n').map((line) => ({ at, line, lang })))
  .filter(({ line, lang }) => lang === 'sh' || /journey-friction/.test(line))
  .flatMap(
    ({ at, line }) =>
      calls
        .exec(line.trim())
        ?.slice(1)
        .map((call) => ({ at, call })) ?? [],
  );
const inSentences = documents.flatMap((at) =>
  inlineCodes(at)
    .filter((code) => /^(npx journey-friction|npm run friction --|friction \S+) \S/.test(code))
    .map((call) => ({ at, call })),
);
/** How a command is called, with names for what stands there. */
const isUsage = (call: string) => /[<[…]/.test(call);
const written = [...inBlocks, ...inSentences].filter(({ call }) => !isUsage(call));

describe('each line of the documents that calls the program', () => {
  it.each(written.map(({ at, call }) => [at, call]))('%s: %s', async (_, call) => {
    expect(await readLine(call)).toBe('');
  });

  it('is found, in blocks and in sentences', () => {
    expect(inBlocks.length).toBeGreaterThan(20);
    expect(inSentences.length).toBeGreaterThan(10);
  });

  it('or says how a command is called, as its help does', async () => {
    const { program } = await idleProgram();
    const told = [...inBlocks, ...inSentences].filter(({ call }) => isUsage(call));
    expect(told.map(({ call }) => call)).toEqual(
      program.commands.flatMap((command) => usageOf(command)),
    );
  });
});

/** Its name with its arguments, where it has some. */
function usageOf(command: Command): readonly string[] {
  const usage = command.usage().replace('[options]', '').replaceAll('...', '…').trim();
  return usage === '' ? [] : [`friction ${command.name()} ${usage}`];
}

/** Documents about scripts of this checkout, which have options of their own. */
const ofTheCheckout = ['docs/benchmark.md', 'docs/widgets.md', 'docs/zoo.md'];

describe('each option that the documents name', () => {
  it('is one of the program', async () => {
    const { program } = await idleProgram();
    const known = new Set(
      program.commands.flatMap(({ options }) => options.map(({ long }) => long)),
    );
    const named = documents
      .filter((at) => !ofTheCheckout.includes(at))
      .flatMap((at) =>
        inlineCodes(at).flatMap((code) => {
          const [option] = /^--[a-z][\w-]*/.exec(code) ?? [];
          return option === undefined || known.has(option) ? [] : [`${at}: ${option}`];
        }),
      );
    expect(named).toEqual([]);
  });
});
