import type { InterpretedTrace } from '../interpret/interpreted.ts';
import type { Detected, Detector, Verdict } from './detector.ts';
import { backtrack } from './detectors/backtrack.ts';
import { blockedPaste } from './detectors/blocked-paste.ts';
import { blockedView } from './detectors/blocked-view.ts';
import { brokenLink } from './detectors/broken-link.ts';
import { channelSwitch } from './detectors/channel-switch.ts';
import { confirmField } from './detectors/confirm-field.ts';
import { deadClick } from './detectors/dead-click.ts';
import { endlessWait } from './detectors/endless-wait.ts';
import { hiddenTarget } from './detectors/hidden-target.ts';
import { httpError } from './detectors/http-error.ts';
import { insecureForm } from './detectors/insecure-form.ts';
import { interruption } from './detectors/interruption.ts';
import { lateSign } from './detectors/late-sign.ts';
import { layoutShift } from './detectors/layout-shift.ts';
import { lostInput } from './detectors/lost-input.ts';
import { manyChoices } from './detectors/many-choices.ts';
import { missingAutocomplete } from './detectors/missing-autocomplete.ts';
import { needlessStep } from './detectors/needless-step.ts';
import { newTab } from './detectors/new-tab.ts';
import { noWayOn } from './detectors/no-way-on.ts';
import { passwordRules } from './detectors/password-rules.ts';
import { redirect } from './detectors/redirect.ts';
import { rejectedInput } from './detectors/rejected-input.ts';
import { repeatedQuestion } from './detectors/repeated-question.ts';
import { sensitiveQuestion } from './detectors/sensitive-question.ts';
import { sessionExpired } from './detectors/session-expired.ts';
import { silentClick } from './detectors/silent-click.ts';
import { slowWait } from './detectors/slow-wait.ts';
import { softError } from './detectors/soft-error.ts';
import { tinyTarget } from './detectors/tiny-target.ts';
import { toldNo } from './detectors/told-no.ts';
import { unneededQuestion } from './detectors/unneeded-question.ts';
import { unreadyControl } from './detectors/unready-control.ts';
import { validationError } from './detectors/validation-error.ts';
import { wall } from './detectors/wall.ts';
import { wayOut } from './detectors/way-out.ts';
import { withUnseen } from './facts/unseen.ts';

/** What one detector said about a trace. */
export type Detection = { readonly detector: Detector; readonly verdict: Verdict };

/** Every detector. To add one: its file, and a line here. */
export const detectors: readonly Detector[] = [
  interruption,
  redirect,
  httpError,
  brokenLink,
  wall,
  sessionExpired,
  endlessWait,
  softError,
  channelSwitch,
  rejectedInput,
  toldNo,
  noWayOn,
  deadClick,
  unreadyControl,
  silentClick,
  lateSign,
  blockedView,
  needlessStep,
  backtrack,
  wayOut,
  slowWait,
  newTab,
  hiddenTarget,
  tinyTarget,
  manyChoices,
  layoutShift,
  lostInput,
  validationError,
  confirmField,
  repeatedQuestion,
  unneededQuestion,
  blockedPaste,
  missingAutocomplete,
  passwordRules,
  sensitiveQuestion,
  insecureForm,
];

/** Detectors whose findings may differ from run to run on the same site: they rest on measured time. */
export const timedDetectors: readonly string[] = detectors
  .filter(({ dependsOnTime }) => dependsOnTime)
  .map(({ id }) => id);

/** Asks every detector about a trace, each on its own: one that fails does not cost the others their verdict. */
export const detectAll = (
  trace: InterpretedTrace,
  asked: readonly Detector[] = detectors,
): readonly Detection[] =>
  asked.map((detector) => ({
    detector,
    verdict: heard(trace, detector, () => detector.detect(trace)),
  }));

/** What somebody says of a trace in the name of a detector, with what could not be seen. Failing is an answer, too. */
export const heard = (
  trace: InterpretedTrace,
  { restsOn }: Detector,
  say: () => Verdict,
): Verdict => {
  try {
    return withUnseen(trace, restsOn, withDistinctNames(say()));
  } catch (error) {
    return { verdict: 'error', because: error instanceof Error ? error.message : String(error) };
  }
};

/** Two findings of one kind on one step and page are told apart by their order. */
const withDistinctNames = (verdict: Verdict): Verdict => {
  if (!('found' in verdict) || verdict.found === undefined) return verdict;
  const seen = new Map<string, number>();
  const found = verdict.found.map((finding): Detected => {
    const key = [finding.kind, finding.step, finding.page, finding.what].join('\n');
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return nth === 1 ? finding : { ...finding, what: `${finding.what} (${nth})`.trim() };
  });
  return { ...verdict, found };
};
