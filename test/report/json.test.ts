import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { formats } from '../../src/report/formats.ts';
import { renderJson, reportSchema } from '../../src/report/json.ts';
import { blockedResult, reportOf, resultOf } from './report-of.ts';

const validate = new Ajv2020({ strict: true, allErrors: true }).compile(reportSchema());
const report = reportOf(blockedResult(), resultOf());

describe('report.json', () => {
  it('holds to its published schema', () => {
    expect(validate(JSON.parse(renderJson(report))), JSON.stringify(validate.errors)).toBe(true);
  });

  it.each([
    ['a count that is missing', (text: string) => text.replace('"deadEnds": 1,', '')],
    ['an outcome nobody knows', (text: string) => text.replace('"blocked"', '"perhaps"')],
    ['a friction above 100', (text: string) => text.replace('"score": 100', '"score": 101')],
  ])('%s does not', (_, change) => {
    const text = change(renderJson(report));
    expect(text).not.toBe(renderJson(report));
    expect(validate(JSON.parse(text))).toBe(false);
  });

  it('is the same text for the same report', () => {
    expect(renderJson(structuredClone(report))).toBe(renderJson(report));
    expect(JSON.parse(renderJson(report))).toEqual(report);
  });
});

describe('the formats', () => {
  it.each(Object.entries(formats))(
    '%s renders a report, and one without journeys',
    async (_, load) => {
      const render = await load();
      const style = { colour: false, width: 80 };
      expect(render(report, style)).toMatch(/\n$/);
      expect(render(reportOf(), style)).not.toBe('');
    },
  );
});
