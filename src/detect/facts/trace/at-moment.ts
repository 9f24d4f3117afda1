import type { InterpretedTrace } from '../../../interpret/interpreted.ts';
import type { Detected } from '../../detector.ts';
import { pageAt } from './page-at.ts';

/** What a finding and the event it rests on have in common, with the defaults most findings share. */
export const atMoment = (
  trace: InterpretedTrace,
  index: number,
): Pick<Detected, 'step' | 'at' | 'page' | 'breaksTrust' | 'claims' | 'adds'> => {
  const event = trace.events[index];
  return {
    step: event?.step ?? 0,
    at: (event?.at ?? 0) / 1000,
    page: pageAt(trace, index),
    breaksTrust: false,
    claims: [],
    adds: [],
  };
};
