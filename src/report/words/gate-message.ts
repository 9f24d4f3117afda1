import type { GateResult } from '../../score/model/result.ts';

/** What a gate says, without the identity of the finding it is about: that is shown where it can be copied whole. */
export const gateMessage = ({
  message,
  finding,
}: Pick<GateResult, 'message' | 'finding'>): string =>
  finding === undefined ? message : message.replace(` (${finding})`, '');
