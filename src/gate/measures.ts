import type { Role } from '../detect/role.ts';
import type { LimitName } from '../journey/model/journey.ts';
import type { JourneyResult } from '../score/model/result.ts';

/** What a limit is set on. */
export type Measure = {
  readonly title: string;
  /** Null when the journey has none. */
  readonly of: (result: JourneyResult) => number | null;
  /** Detectors it rests on; none: it is counted from what was seen. */
  readonly restsOn: (result: JourneyResult) => readonly string[];
};

const ofNone = () => [];
const ofAll = ({ verdicts }: JourneyResult) => verdicts.map(({ detector }) => detector);
const ofRole = (wanted: Role) => (result: JourneyResult) =>
  ofAll({ ...result, verdicts: result.verdicts.filter(({ role }) => role === wanted) });
const ofInterruption = ofRole('interruption');
const ofDeadEnds = ofRole('dead-end');

/** Every measure that can be limited. Waiting is in seconds. */
export const measures: { readonly [Name in LimitName]: Measure } = {
  friction: { title: 'Friction', of: ({ friction }) => friction?.score ?? null, restsOn: ofAll },
  steps: { title: 'Steps', of: ({ counts }) => counts.steps, restsOn: ofNone },
  'scripted-steps': {
    title: 'Scripted steps',
    of: ({ counts }) => counts.scriptedSteps,
    restsOn: ofNone,
  },
  'forced-steps': {
    title: 'Forced steps',
    of: ({ counts }) => counts.forcedSteps,
    restsOn: ofInterruption,
  },
  clicks: { title: 'Clicks', of: ({ counts }) => counts.clicks, restsOn: ofNone },
  keystrokes: { title: 'Keystrokes', of: ({ counts }) => counts.keystrokes, restsOn: ofNone },
  questions: { title: 'Questions', of: ({ counts }) => counts.questions.asked, restsOn: ofNone },
  pages: { title: 'Pages', of: ({ counts }) => counts.pages, restsOn: ofNone },
  redirects: { title: 'Redirects', of: ({ counts }) => counts.redirects, restsOn: ofNone },
  interruptions: {
    title: 'Interruptions',
    of: ({ counts }) => Object.values(counts.interruptions).reduce((sum, count) => sum + count, 0),
    restsOn: ofInterruption,
  },
  surveys: {
    title: 'Surveys',
    of: ({ counts }) => counts.interruptions.survey ?? 0,
    restsOn: ofInterruption,
  },
  'surveys-before-goal': {
    title: 'Surveys before the goal',
    of: ({ counts }) => counts.surveysBeforeGoal,
    restsOn: ofInterruption,
  },
  'dead-ends': { title: 'Dead ends', of: ({ counts }) => counts.deadEnds, restsOn: ofDeadEnds },
  waiting: { title: 'Seconds of waiting', of: ({ counts }) => counts.waits.total, restsOn: ofNone },
};
