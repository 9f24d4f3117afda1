import type { Walked } from './walk-widgets.ts';

/** How many walks of one part were right: by library, by kind of widget, and of all. */
export function tablesOf(title: string, walked: readonly Walked[]): string {
  return [
    `${title}: ${shareOf(walked)} walks right`,
    '',
    table(
      'library',
      groupsOf(walked, ({ of }) => [of.library]),
    ),
    '',
    table(
      'widget',
      groupsOf(walked, ({ of }) => of.widgets),
    ),
  ].join('\n');
}

/** The figures without names of libraries, for the part set aside. */
export function tableOfKinds(title: string, walked: readonly Walked[]): string {
  const byKind = table(
    'widget',
    groupsOf(walked, ({ of }) => of.widgets),
  );
  return [`${title}: ${shareOf(walked)} walks right`, '', byKind].join('\n');
}

/** Each walk that is not right, with what was wrong. */
export function mistakesOf(walked: readonly Walked[]): string {
  return walked
    .filter(({ wrong }) => wrong.length > 0)
    .map(({ of, wrong }) => `  ${of.page} ${of.walk}: ${wrong.join('; ').replace(/\s+/g, ' ')}`)
    .join('\n');
}

function groupsOf(
  walked: readonly Walked[],
  namesOf: (one: Walked) => readonly string[],
): ReadonlyMap<string, readonly Walked[]> {
  const groups = new Map<string, Walked[]>();
  for (const one of walked) {
    for (const name of namesOf(one)) groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  return groups;
}

function table(title: string, groups: ReadonlyMap<string, readonly Walked[]>): string {
  const rows = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
  const width = Math.max(title.length, ...rows.map(([name]) => name.length));
  const lines = rows.map(([name, walks]) => `${name.padEnd(width)}  ${shareOf(walks)}`);
  return [`${title.padEnd(width)}  right`, ...lines].join('\n');
}

function shareOf(walked: readonly Walked[]): string {
  const right = walked.filter(({ wrong }) => wrong.length === 0).length;
  const share = walked.length === 0 ? '' : ` (${(right / walked.length).toFixed(2)})`;
  return `${right} of ${walked.length}${share}`;
}
