import type { JourneyResult } from '../../score/result.ts';

/** How a consent banner was answered, where one was met: it decides what a site shows from then on. */
export const consentNotes = ({ consent, findings }: JourneyResult): readonly string[] => {
  const banners = findings.filter(({ kind }) => kind === 'consent');
  if (banners.length === 0) return [];
  if (consent === 'leave') return ['Consent left unanswered, as the journey says.'];
  const isClosed = banners.some(({ evidence }) => evidence.closed === 'closed');
  if (!isClosed) {
    return [`Consent not answered: the journey says ${consent}, and no banner was closed.`];
  }
  const isAnswered = banners.some(({ evidence }) => givenIn(evidence.answers) !== 'none');
  return [
    isAnswered
      ? `Consent answered: ${consent}.`
      : `Consent not answered: the journey says ${consent}, and the banner was closed without an answer.`,
  ];
};

/** Reports of earlier versions do not say. */
const givenIn = (answers: unknown): string =>
  typeof answers === 'object' && answers !== null && 'given' in answers
    ? String(answers.given)
    : '';
