import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { baselineText } from '../../src/gate/baseline.ts';
import { baselineOf } from '../../src/gate/baseline-of.ts';
import { compareReports } from '../../src/gate/compare-reports.ts';
import { judge } from '../../src/pipeline.ts';
import { renderComparedJson } from '../../src/report/comparison/json.ts';
import { commandLine } from '../helpers/command-line.ts';
import { traceOf } from '../helpers/trace-of.ts';
import { blockedResult, reportOf, resultOf } from '../report/report-of.ts';

const schemaOf = async (...of: readonly string[]) => {
  const { code, out } = await commandLine(['schema', ...of]);
  expect(code).toBe(0);
  return JSON.parse(out);
};

describe('friction schema', () => {
  it('prints the journey language by default, and editors can use it', async () => {
    const schema = await schemaOf();
    expect(schema).toEqual(await schemaOf('journey'));
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
    const steps = [{ open: '/' }, { type: { into: 'Name', text: 'Ann' } }];
    const journey = { journey: 'Search', site: 'https://shop.example', goal: 'done', steps };
    expect(validate(journey)).toBe(true);
    expect(validate({ ...journey, steps: [{ opne: '/' }] })).toBe(false);
  });

  it('describes what a report really is', async () => {
    const validate = new Ajv2020({ strict: false }).compile(await schemaOf('report'));
    const report = JSON.parse(JSON.stringify(judge([traceOf()])));
    expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...report, results: [{}] })).toBe(false);
  });

  it('describes what a trace really is', async () => {
    const validate = new Ajv2020({ strict: false }).compile(await schemaOf('trace'));
    const trace = JSON.parse(JSON.stringify(traceOf()));
    expect(validate(trace), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...trace, traceVersion: 0 })).toBe(false);
  });

  it('describes friction.yaml, its rules by name', async () => {
    const schema = await schemaOf('project');
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
    expect(validate({ preset: 'strict', rules: { keystrokes: 'warn', survey: 'off' } })).toBe(true);
    expect(validate({ rules: { keystroke: 'warn' } })).toBe(false);
    expect(validate({ accept: [{ finding: 'redirect:book' }] })).toBe(false);
  });

  it('describes what a comparison really is', async () => {
    const validate = new Ajv2020({ strict: false }).compile(await schemaOf('comparison'));
    const rival = resultOf({ journey: 'Rival', site: 'https://rival.example' });
    const unmeasured = resultOf({ outcome: 'unmeasured', friction: null, journeyDigest: 'other' });
    const reports = [[blockedResult(), rival], [unmeasured], [resultOf()]].map((results, at) => ({
      name: String(at),
      report: { ...reportOf(...results), startedAt: `2026-01-0${at + 1}T00:00:00.000Z` },
    }));
    const compared = compareReports(reports);
    expect(compared.jobs.length * compared.trends.length * compared.journeys.length).toBe(1);
    const comparison = JSON.parse(renderComparedJson(compared));
    expect(validate(comparison), JSON.stringify(validate.errors)).toBe(true);
    const [journey] = comparison.journeys;
    expect(validate({ ...comparison, journeys: [{ ...journey, counts: [{}] }] })).toBe(false);
  });

  it('describes what a baseline really is', async () => {
    const validate = new Ajv2020({ strict: false }).compile(await schemaOf('baseline'));
    const report = judge([traceOf()]);
    const baseline = JSON.parse(baselineText(baselineOf(report, { tighten: false, prune: false })));
    expect(validate(baseline), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...baseline, journeys: [{}] })).toBe(false);
  });

  it('says what it can describe', async () => {
    const { code, err } = await commandLine(['schema', 'traces']);
    expect(code).toBe(2);
    expect(err).toContain(
      '"traces" is not known here. Choose one of journey, project, report, comparison, baseline, trace.',
    );
  });
});
