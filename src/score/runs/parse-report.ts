import { Compile } from 'typebox/compile';
import { UserError } from '../../errors.ts';
import { Report, schemaVersion } from '../model/result.ts';
import { upgradeReport } from './upgrade-report.ts';

/** In bytes: the reports of a thousand journeys have a tenth of it. */
export const largestReport = 100_000_000;

/** What friction writes is a third as deep. What is deeper would exhaust whoever walks through it. */
const deepest = 40;

/** Checks the text of a report.json; `file` is the name it is told by. Refuses, in a sentence, what is not one. */
export function parseReport(text: string, file: string): Report {
  if (text.length > largestReport) throw new UserError(tooLarge(file));
  const written = parseJson(text, file);
  if (typeof written !== 'object' || written === null || !('schemaVersion' in written)) {
    throw new UserError(`${file} is not a report: it is JSON, but friction did not write it.`);
  }
  if (isHostile(written)) {
    throw new UserError(
      `${file} is not a report that friction wrote: it is nested too deeply, or has names that no report has.`,
    );
  }
  const data = upgradeReport({ ...written });
  if (data.schemaVersion !== schemaVersion) throw new UserError(otherVersion(written, file));
  check ??= Compile(Report);
  if (check.Check(data)) return data;
  const [first] = check.Errors(data);
  const where = first?.instancePath.replace(/[^ -~]/g, '').slice(0, 80) || 'its top';
  throw new UserError(
    `${file} is damaged, or of another version of friction: what is written at ${where} does not belong there. \`friction judge --out\` makes a new one from its traces.`,
  );
}

/** Why a file is not even read. */
export function tooLarge(file: string): string {
  return `${file} is larger than ${largestReport / 1_000_000} MB, which no report is.`;
}

let check: ReturnType<typeof Compile<typeof Report>> | undefined;

function otherVersion({ schemaVersion: written }: { schemaVersion: unknown }, file: string) {
  const version = typeof written === 'number' ? String(written) : 'no known number';
  const what = `${file} is a report of version ${version}, and this friction reads version ${schemaVersion}.`;
  return typeof written === 'number' && written > schemaVersion
    ? `${what} Read it with a newer friction.`
    : `${what} \`friction judge --out\` makes a new one from its traces.`;
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new UserError(
      `${file} is not a report: it is not JSON, or a part of it is missing. \`friction run\` writes reports.`,
      { cause: error },
    );
  }
}

/** True when it is deeper than any report, or has names by which a program is tricked into changing itself. */
function isHostile(data: object): boolean {
  const left: { readonly value: object; readonly depth: number }[] = [{ value: data, depth: 0 }];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (next.depth > deepest) return true;
    if (Object.hasOwn(next.value, '__proto__')) return true;
    for (const value of Object.values(next.value)) {
      if (typeof value === 'object' && value !== null) {
        left.push({ value, depth: next.depth + 1 });
      }
    }
  }
  return false;
}
