import type { TypedText } from '../../steps/actor.ts';
import type { Target } from '../../steps/target.ts';

/** What the customer gave to a field, so that it can be given again when the site loses or refuses it. */
export type Given = {
  readonly field: Target;
  /** As it was given. */
  readonly text: TypedText;
  /** What the customer corrects it to when the site refuses it; null: it is what they mean, or was corrected. */
  readonly correction: TypedText | null;
  /** Pasted text is not typed when a site asks for corrections. */
  readonly isPasted: boolean;
  /** The document it was given in, and where that stood. */
  readonly document: string;
  readonly path: string;
};

/** What has been given to the site so far, in order. */
export type GivenTexts = {
  readonly add: (given: Given) => void;
  /** A press may have sent the form: what it held is watched no longer. */
  readonly sent: () => void;
  readonly unsent: () => readonly Given[];
  /** What was typed, and which no page has taken yet for good. */
  readonly open: () => readonly Given[];
  readonly corrected: (given: ReadonlySet<Given>) => void;
  /** The page that asked has been left: it took what it was given. */
  readonly taken: () => void;
};

export function makeGivenTexts(): GivenTexts {
  let unsent: readonly Given[] = [];
  let open: readonly Given[] = [];
  return {
    add: (given) => {
      unsent = [...unsent, given];
      if (!given.isPasted) open = [...open, given];
    },
    sent: () => {
      unsent = [];
    },
    unsent: () => unsent,
    open: () => open,
    corrected: (done) => {
      open = open.map((one) => (done.has(one) ? meantNow(one) : one));
    },
    taken: () => {
      open = [];
    },
  };
}

function meantNow(given: Given): Given {
  return { ...given, text: given.correction ?? given.text, correction: null };
}
