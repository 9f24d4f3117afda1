import type { Line } from '../../effort/line.ts';
import { limitNames } from '../../journey/model/journey.ts';
import type {
  Counts,
  DetectorVerdict,
  JourneyResult,
  RunResult,
  StepResult,
} from '../../score/model/result.ts';
import { type Aliases, otherCheck } from './aliases.ts';
import {
  knownBrowser,
  knownConsent,
  knownFriction,
  knownInterruption,
  knownLanguage,
  knownLine,
  knownOperators,
  knownProfile,
  knownUnmeasured,
  knownVerb,
  unmeasured,
} from './known.ts';
import { redactFinding } from './redact-finding.ts';
import { redactGate } from './redact-gate.ts';

/** One journey without names, words and pictures of its site. Every part is named here: what is not is left out. */
export const redactResult = (result: JourneyResult, aliases: Aliases): JourneyResult => {
  const { outcome, reason, environment, endedInStep, effort, verdicts } = result;
  const site = aliases.site(result.site);
  const steps = result.steps.map((step) => redactStep(step, aliases));
  const findings = result.findings.map((finding) => redactFinding(finding, aliases));
  const blocking = findings.find(({ blocks }) => blocks)?.message ?? '';
  const byId = new Map(
    result.findings.flatMap(({ id }, at) => {
      const finding = findings[at];
      return finding ? [[id, finding] as const] : [];
    }),
  );
  return {
    journey: aliases.journey(result.journey),
    job: aliases.job(result.job),
    site,
    file: '',
    journeyDigest: '',
    goal: 'the goal of the journey',
    tags: [],
    environment: redactEnvironment(environment),
    consent: knownConsent(result.consent),
    outcome,
    reason: reasonOf(reason, aliases),
    detail: outcome === 'unmeasured' ? (unmeasured[knownUnmeasured(reason)] ?? '') : blocking,
    endedInStep,
    runs: result.runs.map((run) => redactRun(run, aliases)),
    ...(result.repeated && { repeated: result.repeated }),
    counts: redactCounts(result.counts),
    effort,
    friction: redactFriction(result.friction),
    volume: result.volume && { ...result.volume, source: '' },
    opposite: redactOpposite(result.opposite, aliases),
    ...(result.baseline && { baseline: redactBaseline(result.baseline) }),
    findings,
    verdicts: verdicts.map((verdict) => redactVerdict(verdict, aliases)),
    steps,
    ledger: result.ledger.map((line) => redactLine(line, steps, aliases)),
    gates: result.gates.map((gate) => redactGate(gate, byId, aliases)),
    notes: [],
    trace: '',
  };
};

const redactVerdict = (
  { detector, verdict, isMild }: DetectorVerdict,
  aliases: Aliases,
): DetectorVerdict => {
  const known = aliases.detector(detector);
  return {
    detector: known?.id ?? otherCheck,
    role: known?.role ?? 'effort',
    verdict,
    because: '',
    ...(isMild === true && { isMild }),
  };
};

/** What blocked the journey, or why it could not be measured. */
const reasonOf = (reason: string, aliases: Aliases): string =>
  aliases.detector(reason)?.id ?? knownUnmeasured(reason);

const redactEnvironment = (from: JourneyResult['environment']): JourneyResult['environment'] => ({
  browser: knownBrowser(from.browser),
  device: from.device,
  viewport: { width: from.viewport.width, height: from.viewport.height },
  language: knownLanguage(from.language),
  pace: from.pace,
  presentAs: from.presentAs,
  profile: knownProfile(from.profile),
  timeout: from.timeout,
});

const redactFriction = (friction: JourneyResult['friction']): JourneyResult['friction'] =>
  friction && {
    score: friction.score,
    low: friction.low,
    high: friction.high,
    words: knownFriction(friction.words),
  };

/** Counts by names of limits, which are ours. */
const redactBaseline = (from: NonNullable<JourneyResult['baseline']>) => ({
  outcome: from.outcome,
  counts: Object.fromEntries(
    limitNames.flatMap((name) => {
      const count = from.counts[name];
      return count === undefined ? [] : [[name, count]];
    }),
  ),
  friction: from.friction && {
    score: from.friction.score,
    low: from.friction.low,
    high: from.friction.high,
  },
  isEdited: from.isEdited,
});

const redactOpposite = (
  opposite: JourneyResult['opposite'],
  aliases: Aliases,
): JourneyResult['opposite'] =>
  opposite && { ...opposite, journey: aliases.journey(opposite.journey) };

const redactRun = (run: RunResult, aliases: Aliases): RunResult => ({
  run: run.run,
  outcome: run.outcome,
  reason: reasonOf(run.reason, aliases),
  detail: unmeasured[knownUnmeasured(run.reason)] ?? '',
  counts: redactCounts(run.counts),
  effort: run.effort,
  friction: redactFriction(run.friction),
  findings: run.findings.map(aliases.finding),
  trace: '',
});

const redactCounts = (counts: Counts): Counts => {
  const interruptions: Record<string, number> = {};
  for (const [kind, count] of Object.entries(counts.interruptions)) {
    const known = knownInterruption(kind);
    interruptions[known] = (interruptions[known] ?? 0) + count;
  }
  return { ...counts, interruptions };
};

const redactStep = (step: StepResult, aliases: Aliases): StepResult => ({
  index: step.index,
  words: knownVerb(step.verb),
  verb: knownVerb(step.verb),
  file: '',
  line: 0,
  optional: step.optional,
  conditional: step.conditional,
  mustExist: step.mustExist,
  status: step.status,
  startedAt: step.startedAt,
  endedAt: step.endedAt,
  screenshot: '',
  needless: step.needless === '' ? '' : 'The author of the journey says so.',
  task: step.task,
  avoidable: step.avoidable,
  duty: step.duty,
  forcedSteps: step.forcedSteps,
  page: aliases.page(step.page),
});

const redactLine = (line: Line, steps: readonly StepResult[], aliases: Aliases): Line => {
  const operators = knownOperators(line.operators);
  const isWait = /(^| )W\([^)]*\)$/.test(operators);
  return {
    id: knownLine(line.id),
    step: line.step,
    event: line.event,
    what: isWait ? 'wait' : (steps[line.step]?.verb ?? 'step'),
    operators,
    share: line.share,
    seconds: line.seconds,
    class: line.class,
    finding: line.finding === '' ? '' : aliases.finding(line.finding),
  };
};
