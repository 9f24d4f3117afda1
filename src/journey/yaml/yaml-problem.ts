import { type Document, type ErrorCode, visit, type YAMLError } from 'yaml';
import { writtenVerbs } from '../../steps/index.ts';
import type { Problem } from '../model/problem.ts';
import { lineTextAt, positionAt, problemAt, type Source, type Span } from '../source/source.ts';

/** A slip stays within one line: what comes after it is still read as it was meant. A break does not. */
export type YamlProblem = { readonly problem: Problem; readonly isSlip: boolean };

/** What the YAML parser found wrong, in words for someone who has not heard of YAML. */
export function yamlProblem(error: YAMLError, document: Document, source: Source): YamlProblem {
  const { line } = positionAt(source, error.pos[0]);
  const told =
    (error.code === 'DUPLICATE_KEY' ? undefined : explainLine(error, lineTextAt(source, line))) ??
    explainCode(error, document, source);
  const problem = problemAt(source, told.span ?? error.pos, told.message, told.hint);
  return { problem, isSlip: told.isSlip ?? false };
}

type Told = {
  readonly message: string;
  readonly hint: string;
  readonly span?: Span;
  readonly isSlip?: boolean;
};

/** What the line itself gives away. */
function explainLine(error: YAMLError, line: string): Told | undefined {
  const colon = /^\s*(?:-\s+)?([\w-]+:)\s+([^"'{[|>\s].*:(?:\s.*|))$/.exec(line);
  if (colon?.[1] !== undefined && colon[2] !== undefined && error.message.startsWith('Nested')) {
    const hint = `If it belongs to the text, put it in quotes: ${colon[1]} ${quoted(colon[2])}`;
    return { message: 'A colon followed by a space begins a new key.', hint, isSlip: true };
  }
  if (
    /^\s*(?:-\s+)?[\w-]+:\s+(["']).*?\1\s*[^\s,#}\]]/.test(line) &&
    error.message.endsWith('node end')
  ) {
    const hint = 'Put all of it in one pair of quotes, and use the other kind of quote inside.';
    return { message: 'The text goes on after the closing quote.', hint, isSlip: true };
  }
  const tight = /^\s*(?:-(?=\w)|(?:-\s+)?[\w-]+:(?=[^\s/]))/.exec(line)?.[0];
  if (tight !== undefined) {
    const message = `A space is missing after the ${tight.endsWith('-') ? 'dash' : 'colon'}.`;
    return { message, hint: `Write ${tight.trim()} with a space behind it.` };
  }
  return undefined;
}

/** What the parser's own code says. */
function explainCode(error: YAMLError, document: Document, source: Source): Told {
  return (byCode[error.code] ?? misaligned)(error, document, source);
}

type Explain = (error: YAMLError, document: Document, source: Source) => Told;

const byCode: Readonly<Partial<Record<ErrorCode, Explain>>> = {
  TAB_AS_INDENT: () => slip('This line is indented with a tab.', 'Use spaces.'),
  BAD_SCALAR_START: needsQuotes,
  BAD_ALIAS: needsQuotes,
  BAD_DQ_ESCAPE: () =>
    slip('In double quotes a \\ begins a special character.', "Use single quotes: '…'"),
  DUPLICATE_KEY: duplicate,
  MULTIPLE_DOCS: () => ({
    message: 'A second document begins here.',
    hint: 'A file holds one journey. Put each in a file of its own.',
  }),
  RESOURCE_EXHAUSTION: () => ({ message: 'This is nested too deeply.', hint: '' }),
  MISSING_CHAR: missing,
  BAD_INDENT: (error) => (error.message.startsWith('Flow') ? unclosed() : misaligned()),
};

function needsQuotes(error: YAMLError, _: Document, source: Source): Told {
  const sign = source.text.charAt(error.pos[0]);
  return slip(`Text that begins with ${sign} needs quotes.`, 'Put the text in quotes.');
}

function duplicate(error: YAMLError, _: Document, source: Source): Told {
  const key = /^["']?([\w-]+)/.exec(source.text.slice(error.pos[0]))?.[1] ?? 'This key';
  const isVerb = Object.hasOwn(writtenVerbs, key);
  const hint = isVerb ? 'If these are two steps, begin each with its own dash.' : 'Keep one.';
  const span: Span = [error.pos[0], error.pos[0] + key.length];
  return { message: `${key} is there twice.`, hint, span, isSlip: true };
}

function missing(error: YAMLError, document: Document): Told {
  if (!/quote/.test(error.message)) {
    return error.message.startsWith('Flow') ? unclosed() : misaligned();
  }
  const from = openQuote(document, error.pos[0]);
  return {
    message: 'The quote that opens here is not closed.',
    hint: 'Close it at the end of the text.',
    ...(from !== undefined && { span: [from, from + 1] }),
  };
}

/** The parser complains where the text ends; the mistake is where the quote begins. */
function openQuote(document: Document, at: number): number | undefined {
  let found: number | undefined;
  visit(document, {
    Scalar: (_, { range, type }) => {
      if (range && type?.startsWith('QUOTE') && range[0] <= at && range[1] >= at) found = range[0];
    },
  });
  return found;
}

function unclosed(): Told {
  const hint = 'Close it with } or ]. Text that holds commas or brackets needs quotes.';
  return slip('A { or [ that opens before this is not closed.', hint);
}

function misaligned(): Told {
  return {
    message: 'This does not line up with what is above it.',
    hint: 'Items of one list, and keys of one map, begin in the same column.',
  };
}

function slip(message: string, hint: string): Told {
  return { message, hint, isSlip: true };
}

function quoted(text: string): string {
  return text.includes('"') ? `'${text.trim().replaceAll("'", "''")}'` : `"${text.trim()}"`;
}
