import { expect } from 'vitest';
import { timedDetectors } from '../../src/detect/index.ts';
import { countsOf, findingsOf, hopsOf, inOrder, type WalkedFixture } from './walk-fixtures.ts';

/** Holds that a walked fixture came to what its `expected.yaml` says, and to nothing else. */
export function expectAsSaid(fixture: WalkedFixture): void {
  const { result, trace, expected } = fixture;
  const names = Object.keys(expected.counts ?? {});
  expect({
    outcome: result.outcome,
    detail: result.outcome === expected.outcome ? '' : result.detail,
    findings: findingsOf(result).filter((one) => isLasting(one) || isExpected(one, expected)),
    counts: countsOf(result, names),
    hops: expected.hops && hopsOf(trace),
  }).toEqual({
    outcome: expected.outcome,
    detail: '',
    findings: inOrder(expected.findings),
    counts: expected.counts ?? {},
    hops: expected.hops,
  });
}

type Found = ReturnType<typeof findingsOf>[number];

/** What rests on measured time may be more on a busy machine: there must be what is expected, and more says nothing. */
function isLasting({ detector }: Found): boolean {
  return !timedDetectors.includes(detector);
}

function isExpected({ detector, step }: Found, { findings }: WalkedFixture['expected']): boolean {
  return findings.some((one) => one.detector === detector && one.step === step);
}
