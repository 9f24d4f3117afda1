import { detectors } from '../../detect/index.ts';
import type { Finding } from '../../score/result.ts';
import { kindInWords } from './kind-in-words.ts';

/** What a finding is called: "A premature survey", "The customer is passed on". */
export const findingTitle = ({ detector, kind, blocks, evidence, confidence }: Finding): string => {
  const early = kind === 'survey' && evidence.premature === true;
  const known = detectors.find(({ id }) => id === detector);
  const title =
    detector === 'interruption'
      ? early
        ? 'A premature survey'
        : interruption(kind)
      : known?.title;
  const sure = confidence < 0.6 ? ' (possibly)' : '';
  return `${title ?? kind}${sure}${blocks ? ' - blocks the journey' : ''}`;
};

const interruption = (kind: string): string =>
  kind === 'other' ? 'An interruption' : `An interruption: ${kindInWords(kind)}`;
