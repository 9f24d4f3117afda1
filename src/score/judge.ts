import { leftEmpty } from '../detect/facts/forms/left-empty.ts';
import { profileOf } from '../effort/profiles.ts';
import type { InterpretedTrace } from '../interpret/interpreted.ts';
import { countsOf, forcedActs } from './counts/counts.ts';
import { findingsOf } from './findings/findings.ts';
import { frictionFor } from './friction/friction-for.ts';
import { volumeOf } from './friction/volume.ts';
import { identify } from './ledger/identity.ts';
import { spend } from './ledger/spend.ts';
import { stepResultsOf } from './ledger/step-results.ts';
import { foundBy, type Judged, sightingsOf } from './model/found-by.ts';
import type { DetectorVerdict, JourneyResult } from './model/result.ts';
import { notesOf } from './outcome/notes.ts';
import { type Ending, outcomeOf } from './outcome/outcome.ts';

/** What one journey cost the customer, and why: trace and verdicts in, result out. It sets no gates, no opposite, no path of the trace. */
export function scoreTrace(trace: InterpretedTrace, verdicts: readonly Judged[]): JourneyResult {
  const profile = profileOf(trace.environment.profile);
  const found = foundBy(verdicts);
  const identified = identify(trace, sightingsOf(found));
  const spent = spend(trace, identified, profile);
  const ending = outcomeOf(trace, found);
  const { friction, intervals } = frictionFor(trace, spent, { ending, found: identified });
  const score = friction?.score ?? null;
  const walk = { trace, found, identified, profile, spent, ending, score };
  const steps = stepResultsOf(trace, spent.ledger, forcedActs(trace, found));
  return {
    ...headOf(trace),
    outcome: ending.outcome,
    reason: ending.reason,
    detail: ending.detail,
    ...emptyIn(trace, ending),
    endedInStep: trace.end.step,
    runs: [],
    counts: countsOf(trace, found),
    effort: { ...spent.effort, intervals },
    friction,
    volume: volumeOf(trace, { ...spent.effort, intervals }, ending.outcome),
    opposite: null,
    findings: [...findingsOf(walk)],
    verdicts: verdicts.map(verdictOf),
    steps: [...steps],
    ledger: [...spent.ledger],
    gates: [],
    notes: [...notesOf(trace)],
    trace: '',
  };
}

function emptyIn(trace: InterpretedTrace, { outcome }: Ending): Pick<JourneyResult, 'leftEmpty'> {
  const labels = outcome === 'unmeasured' ? leftEmpty(trace) : [];
  return labels.length > 0 ? { leftEmpty: [...labels] } : {};
}

function headOf({ journey, environment }: InterpretedTrace) {
  return {
    journey: journey.journey,
    job: journey.job,
    site: journey.site,
    file: journey.file,
    journeyDigest: journey.digest,
    goal: journey.goal,
    tags: journey.tags,
    environment,
    consent: journey.consent,
  };
}

function verdictOf({ detector, verdict }: Judged): DetectorVerdict {
  const because = 'because' in verdict ? verdict.because : '';
  const isMild = 'isMild' in verdict && verdict.isMild === true;
  const { id, role } = detector;
  return { detector: id, role, verdict: verdict.verdict, because, ...(isMild && { isMild }) };
}
