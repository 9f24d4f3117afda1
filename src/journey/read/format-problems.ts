import type { Problem } from '../model/problem.ts';

/** Problems as a person reads them: where, what, the line itself with a caret under the place, and what was meant. */
export function formatProblems(problems: readonly Problem[]): string {
  if (problems.length === 0) return '';
  return [...problems.map(formatProblem), summary(problems)].join('\n\n');
}

function formatProblem(problem: Problem): string {
  const { file, line, column, suggestion } = problem;
  const where = line === 0 ? file : `${file}:${line}:${column}`;
  const head = `${visible(where)}  ${visible(problem.message)}`;
  const frame = line === 0 ? [] : codeFrame(problem);
  const hint = suggestion === '' ? [] : wrapped(visible(suggestion));
  return [head, ...frame, ...hint].join('\n');
}

/** The line, cut to what fits beside the place, and a caret under it. */
function codeFrame({ line, column, length, lineText }: Problem): string[] {
  const start = column <= 60 ? 0 : column - 40;
  const shown = lineText.slice(start, start + 88);
  const cut = { left: start > 0 ? '…' : '', right: lineText.length > start + 88 ? '…' : '' };
  const before = `${cut.left}${visible(lineText.slice(start, column - 1))}`;
  const marked = visible(lineText.slice(column - 1, Math.min(column - 1 + length, start + 88)));
  const gutter = `  ${line} | `;
  const carets = '^'.repeat(Math.max(1, width(marked)));
  return [
    `${gutter}${cut.left}${visible(shown)}${cut.right}`.trimEnd(),
    `${' '.repeat(gutter.length - 2)}| ${' '.repeat(width(before))}${carets}`,
  ];
}

/** In lines that fit on a narrow terminal. */
function wrapped(text: string): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + word.length > 76) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.map((line) => `  ${line}`);
}

function summary(problems: readonly Problem[]): string {
  const files = new Set(problems.map((problem) => problem.file)).size;
  return `${counted(problems.length, 'problem')} in ${counted(files, 'file')}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** A file can hold anything: control characters would steer the terminal, a tab would shift the caret. */
function visible(text: string): string {
  return text.replace(/\t/g, ' ').replace(/[\p{Cc}\u2028-\u202e\u2066-\u2069]/gu, '\ufffd');
}

/** Columns on a terminal: East Asian characters and emoji take two, combining marks none. */
function width(text: string): number {
  let columns = 0;
  for (const character of text) {
    if (/\p{M}|\u200d|\ufe0f/u.test(character)) continue;
    columns += wide.test(character) ? 2 : 1;
  }
  return columns;
}

const wide =
  /\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u;
