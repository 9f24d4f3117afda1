import type { Draft } from './drafts.ts';
import type { NamedTarget } from './named-target.ts';
import type { RecordedStep } from './recording.ts';
import { literal } from './written-text.ts';

type Change = { readonly draft: Omit<Draft, 'number'>; readonly told?: readonly string[] };

/** What a changed field is: text typed, an option chosen, a box ticked or a file given. */
export function readChange(
  { selectors, raw }: RecordedStep,
  { written, words }: NamedTarget,
  valueFor: (field: string) => string,
): Change {
  const value = String(raw.value);
  const code = selectors.flat().filter((one) => !/^(aria|text)\//.test(one));
  const says = (pattern: RegExp) => selectors.flat().some((one) => pattern.test(one));
  if (/^C:\\fakepath\\/i.test(value)) {
    const file = value.slice('C:\\fakepath\\'.length);
    const told = `Put the file ${file} beside the journey: a recording has only its name.`;
    return {
      draft: { verb: 'upload', written: `{ file: ${literal(file)}, into: ${written} }` },
      told: [told],
    };
  }
  if (says(/role="radio"|type=["']?radio/)) return { draft: { verb: 'choose', written } };
  if (value === 'on' || says(/role="checkbox"|type=["']?checkbox/))
    return { draft: { verb: 'check', written } };
  const field = words === '' ? lastWord(code) : words;
  if (says(/(^|[\s>#])select(?![\w-]*=)|\[role="(combobox|listbox)"\]/)) {
    const told = 'The file has the value of the option: write what the customer reads for it.';
    return {
      draft: { verb: 'choose', written: `{ option: ${valueFor(field)}, from: ${written} }` },
      told: [told],
    };
  }
  return { draft: { verb: 'type', written, typed: [valueFor(field)] } };
}

function lastWord(code: readonly string[]): string {
  const id = code.map(
    (one) => /[#[](?:[\w-]+=)?["']?([A-Za-z][\w-]*)["']?\]?[^#\s>]*$/.exec(one)?.[1],
  );
  return id.find((one) => one !== undefined) ?? '';
}
