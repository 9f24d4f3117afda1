import type { Finding } from '../../score/model/result.ts';

/** What a finding is called, with how sure it is and what it does. */
export const findingTitle = ({ title, blocks, confidence }: Finding): string => {
  const sure = confidence < 0.6 ? ' (possibly)' : '';
  return `${title}${sure}${blocks ? ' - blocks the journey' : ''}`;
};
