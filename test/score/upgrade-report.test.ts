import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/score/model/result.ts';
import { parseReport } from '../../src/score/runs/parse-report.ts';
import { findingOf, reportOf, resultOf } from '../report/report-of.ts';

const rect = { x: 1, y: 2, width: 30, height: 40 };
const survey = findingOf({ evidence: { kind: 'survey', in: 'frame' }, premature: true, rect });
const late = findingOf({ id: 'f2', detector: 'late-sign', kind: 'late-sign', evidence: {} });
const now = reportOf(
  resultOf({
    findings: [survey, { ...late, dependsOnTime: true }],
    verdicts: [
      ...[{ detector: 'interruption', role: 'interruption', verdict: 'incomplete' } as const].map(
        (verdict) => ({ ...verdict, because: 'It may hide them.', isMild: true }),
      ),
      { detector: 'wall', role: 'dead-end', verdict: 'clear', because: '' },
    ],
    environment: { ...resultOf().environment, presentAs: 'robot' },
  }),
);

/** The same report as version 1 wrote it. */
function asVersion1({ results, checks: _, ...report }: Report): unknown {
  return {
    ...report,
    schemaVersion: 1,
    results: results.map((result) => ({
      ...result,
      findings: result.findings.map((finding) => {
        const { title, why, role, forces, dependsOnTime, premature, rect, ...rest } = finding;
        const parts = { ...(premature && { premature }), ...(rect && { rect }) };
        return { ...rest, evidence: { ...rest.evidence, ...parts } };
      }),
      verdicts: result.verdicts.map(({ role, isMild, ...verdict }) => verdict),
    })),
  };
}

describe('a report of version 1', () => {
  it('is read as if it had been written today', () => {
    expect(parseReport(JSON.stringify(asVersion1(now)), 'old.json')).toEqual(now);
  });

  it('may name checks that are no more', () => {
    const gone = findingOf({ id: 'f3', detector: 'gone', kind: 'gone', evidence: { x: 1 } });
    const old = asVersion1(reportOf(resultOf({ findings: [gone] })));
    const [read] = parseReport(JSON.stringify(old), 'old.json').results;
    expect(read?.findings).toMatchObject([{ title: 'gone', why: '', role: 'effort' }]);
  });

  it.each([[{ results: [7] }], [{ results: 'none' }], [{ results: [{ findings: [null] }] }]])(
    'is refused in a sentence where it is damaged: %j',
    (damage) => {
      const text = JSON.stringify({ ...reportOf(), schemaVersion: 1, ...damage });
      expect(() => parseReport(text, 'old.json')).toThrow(/^old\.json is damaged/);
    },
  );
});
