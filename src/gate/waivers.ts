import type { Waiver } from '../journey/model/project.ts';
import type { Finding, GateResult, JourneyResult } from '../score/model/result.ts';
import { meantBy, writtenAs } from './written-as.ts';

/** Waivers, told apart by the day. */
export type Waivers = {
  readonly waivers: readonly Waiver[];
  /** Such as 2026-11-24. */
  readonly today: string;
};

/** Identities of a result's findings that are accepted today. */
export function acceptedIn(
  result: JourneyResult,
  { waivers, today }: Waivers,
): ReadonlySet<string> {
  const held = waivers.filter(({ until }) => until >= today);
  return meantBy(
    result,
    held.map(({ finding }) => finding),
  );
}

/** Every waiver that a result makes use of, so that each report shows it. One that has expired fails. */
export function waiverGates(result: JourneyResult, { waivers, today }: Waivers): GateResult[] {
  const met = metBy(result, waivers);
  return waivers.flatMap(({ finding: written, why, by, until }): GateResult[] => {
    const finding = met.get(written);
    if (finding === undefined) return [];
    const { id } = finding;
    const gate = { gate: 'accepted', limit: until, actual: today, finding: id };
    const told = `${finding.message} Accepted by ${by} until ${until}: ${sentence(why)} (${id})`;
    if (until >= today) return [{ ...gate, state: 'warned', message: told }];
    return [
      {
        ...gate,
        state: 'failed',
        message: `${told} That day has passed: mend it, or decide anew.`,
      },
    ];
  });
}

/** Waivers for what was not found in any of these results: there is nothing left to accept. */
export function needlessWaivers(
  results: readonly JourneyResult[],
  waivers: readonly Waiver[],
): readonly Waiver[] {
  const met = new Set(results.flatMap((result) => [...metBy(result, waivers).keys()]));
  return waivers.filter(({ finding }) => !met.has(finding));
}

/** Findings by the identities that waivers have for them. */
function metBy(result: JourneyResult, waivers: readonly Waiver[]): ReadonlyMap<string, Finding> {
  const written = writtenAs(
    result,
    waivers.map(({ finding }) => finding),
  );
  return new Map(
    result.findings.flatMap((finding) => {
      const name = written.get(finding.id);
      return name === undefined ? [] : [[name, finding] as const];
    }),
  );
}

function sentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
