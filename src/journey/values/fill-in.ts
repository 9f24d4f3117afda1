import { nearest } from '../source/nearest.ts';
import { dateValue } from './date-value.ts';
import { lateTotp } from './late.ts';
import { readTotpKey } from './totp.ts';
import type { Value, Values } from './values.ts';

/** A text with its values put in. */
export type Filled = Value & {
  /** Something was put in. */
  readonly changed: boolean;
  /** Values that may not be shown anywhere. */
  readonly secrets: readonly string[];
  /** What cannot be put in: where it stands in the text, and why. */
  readonly faults: readonly {
    readonly written: string;
    readonly message: string;
    readonly hint: string;
  }[];
};

/** Puts values in the place of `${NAME}`; `$${` stands for `${` itself. */
export function fillIn(written: string, values: Values): Filled {
  const found = [...written.matchAll(reference)].map((match) => ({
    match,
    got: resolve(match, values),
  }));
  const faults = found.flatMap(({ match, got }) =>
    'message' in got ? [{ written: match[0], ...got }] : [],
  );
  const filled = found.flatMap(({ got }) => ('text' in got ? [got] : []));
  const join = (part: 'text' | 'shown') => {
    let at = 0;
    return written.replace(reference, () => {
      const got = found[at++]?.got;
      return got !== undefined && 'text' in got ? got[part] : '';
    });
  };
  return {
    text: join('text'),
    shown: join('shown'),
    secret: filled.some((value) => value.secret),
    changed: found.length > 0,
    secrets: filled.flatMap((value) => (value.secret ? (value.hide ?? [value.text]) : [])),
    faults,
  };
}

type Fault = { readonly message: string; readonly hint: string };
type Got = Value & { readonly hide?: readonly string[] };

const reference = /\$\$\{|\$\{([^{}]*)\}|\$\{/g;
const nameForm = /^[A-Za-z_][\w.-]*$/;

function resolve(match: RegExpMatchArray, values: Values): Got | Fault {
  if (match[0] === '$${') return { text: '${', shown: '${', secret: false };
  if (match[1] === undefined)
    return fault('The } that closes this is missing.', `Write $\${ for the characters themselves.`);
  const [, kind = '', rest = ''] = /^\s*(?:(\w+)\s*:)?(.*?)\s*$/s.exec(match[1]) ?? [];
  const make = kind === '' ? named : Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if (make !== undefined) return make(rest.trim(), values);
  const meant = nearest(kind, Object.keys(kinds));
  return fault(
    `There is no kind of value called ${kind}.`,
    meant === undefined ? `There are ${Object.keys(kinds).join(', ')}.` : `Did you mean ${meant}?`,
  );
}

function named(name: string, values: Values): Got | Fault {
  if (!nameForm.test(name)) {
    return fault('This is not the name of a value.', 'A name is made of letters, digits and _.');
  }
  const value = values.lookUp(name);
  if (value !== undefined) return value;
  const meant = nearest(name, values.names);
  const give = `Give it with --set ${name}=…, in a file with --env-file, or in the environment.`;
  return fault(
    `${name} has no value.`,
    meant === undefined ? give : `Did you mean ${meant}? ${give}`,
  );
}

const kinds: Readonly<Record<string, (rest: string, values: Values) => Got | Fault>> = {
  secret: (name, values) => {
    const value = named(name, values);
    return 'message' in value ? value : { ...value, secret: true, shown: `\${secret:${name}}` };
  },
  unique: (what, values) => {
    const text = Object.hasOwn(values.unique, what) ? values.unique[what] : undefined;
    if (text !== undefined) return { text, shown: `\${unique:${what}}`, secret: false };
    const known = Object.keys(values.unique);
    const meant = nearest(what, known);
    const hint = meant === undefined ? `There are ${known.join(', ')}.` : `Did you mean ${meant}?`;
    return fault(`There is no unique ${what}.`, hint);
  },
  date: (written, values) => {
    const text = dateValue(written, values.now);
    if (text !== undefined) return { text, shown: `\${date:${written}}`, secret: false };
    const hint = `Write \${date:+7d}, with d, w, m or y, and perhaps a form: \${date:+7d:DD.MM.YYYY}.`;
    return fault('This is not a date that can be worked out.', hint);
  },
  totp: (name, values) => {
    const key = named(name, values);
    if ('message' in key) return key;
    if (readTotpKey(key.text) === undefined) {
      const hint =
        'It is the text the site shows beside the QR code: letters A to Z and digits 2 to 7.';
      return fault(`The value of ${name} is not a key for one-time codes.`, hint);
    }
    return { text: lateTotp(key.text), shown: `\${totp:${name}}`, secret: true, hide: [key.text] };
  },
};

function fault(message: string, hint: string): Fault {
  return { message, hint };
}
