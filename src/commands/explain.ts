import type { Detector } from '../detect/detector.ts';
import { detectors } from '../detect/index.ts';
import { interruptionKinds } from '../detect/kinds.ts';
import { UserError } from '../errors.ts';
import { nearest } from '../journey/nearest.ts';
import type { DefineCommand } from './command.ts';

import { wrap } from './wrap.ts';

/** `friction explain`: what a detector looks for, and why, in the detector's own words. */
export const defineExplain: DefineCommand = (program, io, exit) => {
  program
    .command('explain')
    .description('say what a detector looks for, and why it matters')
    .argument('[detector]', 'its name; without one, all are listed')
    .action((id?: string) => {
      const width = Math.min(io.columns, 80);
      io.stdout.write(id === undefined ? listAll(width) : explain(find(id), width));
      exit(0);
    });
};

function find(name: string): Detector {
  const id = homeOf(name);
  const found = detectors.find((detector) => detector.id === id);
  if (found !== undefined) return found;
  const meant = nearest(name, [...detectors.map((detector) => detector.id), ...interruptionKinds]);
  const hint =
    meant === undefined ? '`friction explain` lists them all.' : `Did you mean ${meant}?`;
  throw new UserError(`There is no detector "${name}". ${hint}`);
}

/** Reports name interruptions by their kind; one detector looks for all of them. */
function homeOf(name: string): string {
  const kinds: readonly string[] = interruptionKinds;
  return kinds.includes(name) ? 'interruption' : name;
}

function listAll(width: number): string {
  const column = Math.max(...detectors.map(({ id }) => id.length)) + 2;
  const lines = detectors.map(({ id, title }) =>
    wrap(title, width, ' '.repeat(column)).replace(/^ +/, id.padEnd(column)),
  );
  return `${lines.join('\n')}\n\n\`friction explain <name>\` says more about one.\n`;
}

function explain(detector: Detector, width: number): string {
  const parts = [
    ['What it looks for', detector.looksFor],
    ['Why it matters', detector.why],
    ['What to do', detector.fix],
    ['Source', detector.source],
  ];
  const told = parts.map(([head, text = '']) => `${head}\n${wrap(text, width, '  ')}`);
  return `${[`${detector.title} (${detector.id})`, ...told].join('\n\n')}\n`;
}
