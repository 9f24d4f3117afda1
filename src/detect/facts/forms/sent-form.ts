import type { InterpretedTrace } from '../../../interpret/interpreted.ts';
import { givesValue } from '../../../meaning/asked.ts';
import type { NothingFound } from '../../detector.ts';

/** The customer gave the site something it could refuse. */
export const sentForm = (trace: InterpretedTrace): boolean =>
  trace.events.some((event) => event.type === 'act' && givesValue(event));

/** Where nothing could be refused. */
export const noForm: NothingFound = {
  verdict: 'not-applicable',
  because: 'the journey fills in nothing',
};
