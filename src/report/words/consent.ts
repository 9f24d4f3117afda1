import { Type } from 'typebox';
import { interruptionEvidence } from '../../detect/detectors/interruption.ts';
import { evidenceAs } from '../../score/model/evidence-as.ts';
import type { JourneyResult } from '../../score/model/result.ts';

/** How a consent banner was answered, where one was met: it decides what a site shows from then on. */
export const consentNotes = ({ consent, findings }: JourneyResult): readonly string[] => {
  const banners = findings.filter(({ kind }) => kind === 'consent');
  if (banners.length === 0) return [];
  if (consent === 'leave') return ['Consent left unanswered, as the journey says.'];
  const isClosed = banners.some((banner) => evidenceAs(becameOf, banner)?.closed === 'closed');
  if (!isClosed) {
    return [`Consent not answered: the journey says ${consent}, and no banner was closed.`];
  }
  const isAnswered = banners.some((banner) => evidenceAs(given, banner)?.answers?.given !== 'none');
  return [
    isAnswered
      ? `Consent answered: ${consent}.`
      : `Consent not answered: the journey says ${consent}, and the banner was closed without an answer.`,
  ];
};

const becameOf = Type.Pick(interruptionEvidence, ['closed']);
/** Reports of earlier versions do not say. */
const given = Type.Pick(interruptionEvidence, ['answers']);
