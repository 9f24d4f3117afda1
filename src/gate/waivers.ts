import type { Waiver } from '../journey/model/project.ts';
import type { GateResult, JourneyResult } from '../score/model/result.ts';

/** Waivers, told apart by the day. */
export type Waivers = {
  readonly waivers: readonly Waiver[];
  /** Such as 2026-11-24. */
  readonly today: string;
};

/** Identities of the findings that are accepted today. */
export function acceptedIds({ waivers, today }: Waivers): ReadonlySet<string> {
  return new Set(waivers.filter(({ until }) => until >= today).map(({ finding }) => finding));
}

/** Every waiver that a result makes use of, so that each report shows it. One that has expired fails. */
export function waiverGates(result: JourneyResult, { waivers, today }: Waivers): GateResult[] {
  const met = new Map(result.findings.map((finding) => [finding.id, finding]));
  return waivers.flatMap(({ finding: id, why, by, until }): GateResult[] => {
    const finding = met.get(id);
    if (finding === undefined) return [];
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
  const met = new Set(results.flatMap(({ findings }) => findings.map(({ id }) => id)));
  return waivers.filter(({ finding }) => !met.has(finding));
}

function sentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
