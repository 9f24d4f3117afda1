import { UserError } from '../../errors.ts';
import { exitCodeOf } from '../../gate/gates.ts';
import type { Io } from '../../io.ts';
import { type Chosen, chosenJourneys } from '../../journey/load/chosen-journeys.ts';
import type { Journey } from '../../journey/model/journey.ts';
import type { JourneyResult } from '../../score/model/result.ts';
import type { ChooseChoices } from '../options/choose-options.ts';
import { readReport } from './read-report.ts';

/** A filter for journeys, by the choices made. It refuses, in a sentence, to choose none. */
export async function chooseJourneys(
  choices: ChooseChoices & { readonly out: string },
  io: Io,
): Promise<(journeys: readonly Journey[]) => readonly Journey[]> {
  const { tag, journey, lastFailed, out } = choices;
  const chosen: Chosen = {
    ...(tag && { tags: tag }),
    ...(journey && { words: journey }),
    ...(lastFailed && { among: await failedIn(out, io) }),
  };
  return (journeys) => {
    const meant = chosenJourneys(journeys, chosen);
    if (meant.length === 0) throw new UserError(noneFor(choices, journeys));
    return meant;
  };
}

async function failedIn(out: string, io: Io): Promise<NonNullable<Chosen['among']>> {
  const { results } = await readReport(out, io.cwd);
  const failed = results.filter(isFailed);
  if (failed.length === 0) throw new UserError(`Nothing failed in the report in ${out}.`);
  return failed.map(({ journey, environment: { device } }) => ({ journey, device }));
}

function isFailed({ outcome, gates }: JourneyResult): boolean {
  return outcome === 'unmeasured' || exitCodeOf([{ gates }]) !== 0;
}

function noneFor(
  { tag = [], journey = [], lastFailed }: ChooseChoices,
  journeys: readonly Journey[],
): string {
  const asked = [
    ...(tag.length > 0 ? [`has the tag ${tag.join(' or ')}`] : []),
    ...(journey.length > 0 ? [`has "${journey.join('" or "')}" in its name`] : []),
    ...(lastFailed ? ['failed in the last report'] : []),
  ].join(' and ');
  const tags = [...new Set(journeys.flatMap(({ tags: own }) => own))].sort();
  const names = journeys.slice(0, 12).map((one) => `"${one.journey}"`);
  const there =
    tag.length > 0
      ? `Tags there are: ${tags.length === 0 ? 'none' : tags.join(', ')}.`
      : `Journeys there are: ${names.join(', ')}${journeys.length > names.length ? ' …' : ''}.`;
  return `No journey ${asked}. ${there}`;
}
