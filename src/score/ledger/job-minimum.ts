import {
  type Counted,
  click,
  secondsOf,
  some,
  type Times,
  totalsOf,
} from '../../effort/operators.ts';
import { operatorTimes, type Profile } from '../../effort/profiles.ts';
import type { InterpretedTrace } from '../../interpret/interpreted.ts';
import type { Known } from '../../meaning/meaning.ts';
import { coverageOf } from '../../meaning/needs.ts';
import { type Given, valuesGiven } from './values-given.ts';

/** Committing once, and one second of page. */
const commit = [some('M', 1), ...click, some('W', 1)];
/** A value nothing is known of: a word of eight letters. */
const unknown = [some('M', 1), some('K', 8)];

/**
 * The least that entering the job's values and committing once would take, as numbers of operators. The values are those
 * the journey needs; where it does not say, those the script gives, each meaning once. Of several ways in which a value
 * was given the cheapest counts: how long the site's way is cannot make the job bigger.
 */
export function jobMinimum(trace: InterpretedTrace, profile: Profile): Times {
  const known = reckoned.get(trace);
  if (known?.profile === profile) return known.times;
  const times = reckonedAnew(trace, profile);
  reckoned.set(trace, { profile, times });
  return times;
}

/** What fixing each finding would save is told against the same job: it is reckoned once. */
const reckoned = new WeakMap<
  InterpretedTrace,
  { readonly profile: Profile; readonly times: Times }
>();

function reckonedAnew(trace: InterpretedTrace, profile: Profile): Times {
  const given = valuesGiven(trace);
  const { needs } = trace.journey;
  const values = needs
    ? needs.map((need) => costOfNeed(need, given, profile))
    : byMeaning(given).map((same) => cheapest(same, profile));
  const costs = values.flatMap((cost) => cost ?? unknown);
  return totalsOf([...costs, ...commit]);
}

/**
 * A part is no way of giving the whole: the town is cheaper than the address. Where only parts were given, a name is its two
 * parts, for it has no others that everyone has, and anything else the cheapest of them: to ask for more parts cannot
 * make the job bigger.
 */
function costOfNeed(
  need: string,
  given: readonly Given[],
  profile: Profile,
): readonly Counted[] | undefined {
  const covering = (much: 'whole' | 'part') =>
    given.filter((value) => coverageOf(need, value) === much);
  const parts = covering('part');
  const asking = (what: Known) =>
    cheapest(
      parts.filter(({ meaning }) => meaning.kind === 'known' && meaning.what === what),
      profile,
    );
  const [first, last] = [asking('given-name'), asking('family-name')];
  const fullName = first && last && [...first, ...last.filter(({ operator }) => operator !== 'M')];
  return cheapest(covering('whole'), profile) ?? fullName ?? cheapest(parts, profile);
}

/** The same meaning asked twice is one value. */
function byMeaning(given: readonly Given[]): readonly (readonly Given[])[] {
  const groups = new Map<string, Given[]>();
  for (const value of given) {
    const { meaning, texts } = value;
    const words = texts.find((text) => text !== '')?.toLowerCase() ?? '';
    const key = meaning.kind === 'known' ? `${meaning.whose} ${meaning.what}` : words;
    groups.set(key, [...(groups.get(key) ?? []), value]);
  }
  return [...groups.values()];
}

function cheapest(given: readonly Given[], profile: Profile): readonly Counted[] | undefined {
  const times = operatorTimes(profile);
  const seconds = ({ cost }: Given) => secondsOf(cost, times);
  return given.toSorted((one, other) => seconds(one) - seconds(other))[0]?.cost;
}
