import type { ProgressLine } from '../../replay/walk/replay-options.ts';

/** One line a step, as it happens, for people and for CI logs alike; undefined when there is nothing new to say. */
export function progressText(
  line: ProgressLine,
  options: { readonly several: boolean },
): string | undefined {
  if (line.state === 'done') return undefined;
  const run = line.run > 1 ? `, run ${line.run}` : '';
  const who = options.several ? `${plain(line.journey)}${run}: ` : '';
  const where = `${who}${line.step} of ${line.of}`;
  if (line.state === 'started') return `${where}  ${plain(line.words)}`;
  const why = line.note === '' ? '' : `: ${plain(line.note)}`;
  return `${where}  ${line.state === 'stuck' ? 'could not be done' : 'left out'}${why}`;
}

/** What comes from a page or a file must not steer the terminal. */
function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ');
}
