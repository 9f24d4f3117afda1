import { uniqueValues } from './unique-values.ts';

/** A value that takes the place of a name. */
export type Value = {
  readonly text: string;
  /** What stands for it where it may not be shown, or would differ from run to run. */
  readonly shown: string;
  readonly secret: boolean;
};

/** Where names take their values from. */
export type Values = {
  readonly lookUp: (name: string) => Value | undefined;
  /** Names that were given on purpose, for suggestions. */
  readonly names: readonly string[];
  readonly unique: Readonly<Record<string, string>>;
  readonly now: Date;
};

export type ValueOptions = {
  /** From --set: comes first. */
  readonly set?: Readonly<Record<string, string>>;
  /** From --env-file: comes second. */
  readonly fromFile?: Readonly<Record<string, string | undefined>>;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly now: Date;
  /** From 0 to below 1, as Math.random. */
  readonly random: () => number;
};

/** The values of one journey. */
export function valuesOf({ set = {}, fromFile = {}, env = {}, now, random }: ValueOptions): Values {
  return {
    lookUp: (name) => {
      const text = [set, fromFile, env]
        .map((from) => own(from, name))
        .find((found) => found !== undefined);
      return text === undefined ? undefined : { text, shown: text, secret: false };
    },
    names: [...Object.keys(set), ...Object.keys(fromFile)],
    unique: uniqueValues(random),
    now,
  };
}

/** Values with some put in front, for a file that is used. */
export function withValues(outer: Values, inner: ReadonlyMap<string, Value>): Values {
  return {
    ...outer,
    lookUp: (name) => inner.get(name) ?? outer.lookUp(name),
    names: [...inner.keys(), ...outer.names],
  };
}

function own(from: Readonly<Record<string, string | undefined>>, name: string): string | undefined {
  return Object.hasOwn(from, name) ? from[name] : undefined;
}
