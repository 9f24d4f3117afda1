import { UserError } from '../errors.ts';
import { deviceOf } from './device-of.ts';
import { ledTo, webAddress } from './opened-pages.ts';
import type { Recording } from './recording.ts';
import type { TypedValue } from './typed-values.ts';
import { writtenSteps } from './written-steps.ts';
import { inOneLine, literal } from './written-text.ts';

/** A journey made of a recording. */
export type Imported = {
  /** The journey, in YAML. */
  readonly text: string;
  readonly values: readonly TypedValue[];
  /** What could not be carried over, in sentences. */
  readonly told: readonly string[];
};

const many = 100;

/** Writes a recording as a journey, in the words of the page. */
export function importRecording(recording: Recording, file: string): Imported {
  const { steps } = recording;
  const first = steps.map((step) => webAddress(step.raw.url)).find((one) => one !== undefined);
  if (first === undefined) {
    const hint = 'Record it again, beginning with the address of the site.';
    throw new UserError(`${file} opens no page of the web, so that its site is not known. ${hint}`);
  }
  const device = deviceOf(steps);
  const written = writtenSteps(steps, first.origin);
  const last = steps.map(ledTo).findLast((one) => one !== undefined);
  const long = `It has ${steps.length} steps: a journey is one job, so this is perhaps several.`;
  const told = [...(steps.length > many ? [long] : []), ...device.told, ...written.told];
  const title = withoutValues(inOneLine(recording.title), written.values);
  const lines = [
    `journey: ${title === '' ? 'A recorded journey' : literal(title)}`,
    `site: ${literal(first.origin)}`,
    ...(device.name === undefined ? [] : [`customer: { device: ${device.name} }`]),
    ...goalLines(written.goal, last, first),
    'steps:',
    ...written.lines,
  ];
  return { text: `${lines.join('\n')}\n`, values: written.values, told };
}

function goalLines(seen: string | undefined, last: URL | undefined, first: URL): readonly string[] {
  if (seen !== undefined) return [`goal: { see: ${seen} }`];
  const words = '# Better: words that only the last page has, such as goal: { see: Thank you }';
  const isElsewhere = last !== undefined && last.pathname !== first.pathname;
  if (!isElsewhere) return [words, 'goal: done'];
  const path = last.pathname.replace(/(?<=\/)(?=[^/]*\d)[^/]{4,}(?=\/|$)/g, '*');
  return [
    words,
    `goal: { url: ${literal(`${last.origin === first.origin ? '' : last.origin}${path}*`)} }`,
  ];
}

/** A title, too, can hold what was typed. */
function withoutValues(text: string, values: readonly TypedValue[]): string {
  const secrets = values.filter(({ secret, value }) => secret && value !== '');
  return secrets.reduce((left, { value }) => left.replaceAll(value, '…'), text);
}
