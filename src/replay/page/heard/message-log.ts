/** Something the page let be heard. */
export type Told = {
  readonly name: string;
  /** In milliseconds since 1970, by the browser's clock. */
  readonly since: number;
};

/** A page that tells something all the time is not heard out. */
const most = 20;

/** Keeps what is heard, each with its moment, until it is taken. */
export function keepTold(): {
  readonly note: (name: string) => void;
  readonly take: () => readonly Told[];
} {
  let kept: Told[] = [];
  return {
    note: (name) => {
      if (kept.length < most) kept.push({ name, since: Date.now() });
    },
    take: () => {
      const taken = kept;
      kept = [];
      return taken;
    },
  };
}
