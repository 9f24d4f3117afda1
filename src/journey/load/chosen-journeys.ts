import type { Journey } from '../model/journey.ts';

/** Which of the journeys are meant. Where several are given, one of them is enough; nothing given leaves all. */
export type Chosen = {
  readonly tags?: readonly string[];
  /** Words in the name of the journey, whatever their case. */
  readonly words?: readonly string[];
  /** Names of journeys, with their devices. */
  readonly among?: readonly {
    readonly journey: string;
    readonly device: Journey['customer']['device'];
  }[];
};

/** Those of the journeys that are meant, in their order. */
export function chosenJourneys(
  journeys: readonly Journey[],
  { tags, words, among }: Chosen,
): readonly Journey[] {
  return journeys.filter(
    ({ journey, tags: own, customer: { device } }) =>
      (tags?.some((tag) => own.includes(tag)) ?? true) &&
      (words?.some((one) => holds(journey, one)) ?? true) &&
      (among?.some((one) => one.journey === journey && one.device === device) ?? true),
  );
}

function holds(text: string, words: string): boolean {
  return text.toLowerCase().includes(words.toLowerCase());
}
