import { Ajv } from 'ajv';
import { UserError } from '../errors.ts';
import { Baseline, baselineVersion } from './baseline.ts';

/** Reads a baseline from its text, or says why it is none. */
export function readBaseline(text: string, file: string): Baseline {
  const data = parsed(text, file);
  const version =
    typeof data === 'object' && data !== null && 'baselineVersion' in data
      ? data.baselineVersion
      : undefined;
  if (version === undefined) throw new UserError(`${file} is not a baseline. ${again}`);
  if (version !== baselineVersion) {
    throw new UserError(
      `${file} is a baseline of version ${String(version).slice(0, 20)}, and this friction reads ${baselineVersion}. ${again}`,
    );
  }
  const check = new Ajv({ allErrors: false }).compile<Baseline>(Baseline);
  if (check(data)) return data;
  const [error] = check.errors ?? [];
  const place = (error?.instancePath ?? '').slice(0, 100) || 'its top';
  throw new UserError(`${file} is damaged: ${place} ${error?.message ?? 'is wrong'}. ${again}`);
}

const again = 'Take it back from version control, or write a new one with `friction baseline`.';

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const why = /^(<{7}|={7}|>{7}) /m.test(text)
      ? 'It holds a merge conflict.'
      : 'It is not whole JSON.';
    throw new UserError(`${file} cannot be read. ${why} ${again}`, { cause });
  }
}
