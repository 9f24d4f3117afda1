import type { JSX } from 'preact';
import type { GateResult } from '../../../score/model/result.ts';
import { gateMessage } from '../../words/gate-message.ts';
import { idOf, type Shown } from '../pictures/shown.ts';
import { Heading } from './heading.tsx';

/** The limits that failed, those that nobody can be sure of, and how many held. */
export const Gates = ({ shown }: { readonly shown: Shown }): JSX.Element | null => {
  const { result } = shown;
  const told = result.gates.filter(({ state }) => state !== 'held');
  const held = result.gates.length - told.length;
  if (result.gates.length === 0) return null;
  return (
    <section>
      <Heading of={shown} rank={1}>
        Limits
      </Heading>
      <ul class="gates">
        {told.map((gate) => (
          <li key={`${gate.gate} ${gate.finding ?? ''}`} class={gate.state}>
            <span class="tag">{words[gate.state]}</span>{' '}
            <a href={`#${proofOf(gate, shown)}`}>
              <bdi>{toldBy(gate)}</bdi>
            </a>
          </li>
        ))}
        {held > 0 && (
          <li class="held">
            <span class="tag">held</span>{' '}
            {told.length === 0 ? (held === 1 ? 'The only limit' : `All ${held} limits`) : held}
          </li>
        )}
      </ul>
    </section>
  );
};

/** What shows it: what blocked the customer, what was found, or what was looked at. */
const proofOf = (
  { gate, state, finding }: GateResult,
  { result: { findings }, index }: Shown,
): string => {
  const own = findings.findIndex(({ id }) => id === finding);
  if (own !== -1) return idOf.finding(index, own);
  const block = findings.findIndex(({ blocks }) => blocks);
  if (gate === 'outcome' && block !== -1) return idOf.finding(index, block);
  return state === 'failed' && findings.length > 0 ? idOf.findings(index) : idOf.checks(index);
};

const words = { failed: 'failed', warned: 'warning', unsure: 'not sure', held: 'held' } as const;

/** What blocked the customer is told above and with the findings. */
const toldBy = (gate: GateResult): string =>
  gate.gate === 'outcome' && gate.actual !== null
    ? `Outcome: ${gate.actual}, where ${gate.limit} is wanted.`
    : gateMessage(gate);
