import type { ComparedSource, Place } from '../../gate/comparison.ts';

/** What to call each of several journeys on one job: its site, with as much more as tells them apart. */
export const namesOf = (
  places: readonly Place[],
  sources: readonly ComparedSource[],
): readonly string[] => {
  const parts: readonly ((place: Place) => string)[] = [
    ({ site }) => site.replace(/^https?:\/\//, ''),
    ({ journey }) => journey,
    ({ source }) => sources[source]?.name ?? '',
  ];
  for (let used = 1; used < parts.length; used += 1) {
    const names = places.map((place) => joined(parts.slice(0, used), place));
    if (new Set(names).size === names.length) return names;
  }
  return places.map((place) => joined(parts, place));
};

const joined = (parts: readonly ((place: Place) => string)[], place: Place): string =>
  parts
    .map((part) => part(place))
    .filter((text) => text !== '')
    .join(' · ');
