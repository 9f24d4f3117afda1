import { Compile } from 'typebox/compile';
import { UserError } from '../errors.ts';
import { Report, schemaVersion } from './result.ts';

/** Checks the text of a report.json; `file` is the name it is told by. Refuses, in a sentence, what is not one. */
export function parseReport(text: string, file: string): Report {
  const data = parseJson(text, file);
  if (typeof data !== 'object' || data === null || !('schemaVersion' in data)) {
    throw new UserError(`${file} is not a report: it is JSON, but friction did not write it.`);
  }
  if (data.schemaVersion !== schemaVersion) {
    throw new UserError(
      `${file} is a report of version ${JSON.stringify(data.schemaVersion)}, and this friction reads version ${schemaVersion}. \`friction judge --out\` makes a new one from its traces.`,
    );
  }
  check ??= Compile(Report);
  if (check.Check(data)) return data;
  const [first] = check.Errors(data);
  throw new UserError(
    `${file} is damaged, or of another version of friction: what is written at ${first?.instancePath || 'its top'} does not belong there. \`friction judge --out\` makes a new one from its traces.`,
  );
}

let check: ReturnType<typeof Compile<typeof Report>> | undefined;

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UserError(`${file} is not a report: it is not JSON.`, { cause: error });
  }
}
