import { describe, expect, it } from 'vitest';
import { detectors } from '../../src/detect/index.ts';
import { interruptionKinds } from '../../src/detect/kinds.ts';
import { judge } from '../../src/pipeline.ts';
import { formats } from '../../src/report/formats.ts';
import { renderJson } from '../../src/report/json.ts';
import { redactReport } from '../../src/report/redact/redact-report.ts';
import type { JourneyResult, Report } from '../../src/score/model/result.ts';
import { parseReport } from '../../src/score/runs/parse-report.ts';
import { actEvent, traceOf } from '../helpers/trace-of.ts';
import { blockedResult, findingOf, reportOf, resultOf, stepOf } from './report-of.ts';

/** Words that give away whose site it is, in the places where reports have them. */
const telling = [
  'nordklinik',
  'terminplus',
  'Schilddrüse',
  'Zimmermann',
  'screenshots',
  'webp',
  'anmeldung',
  'journeys/',
  'traces/',
  '0555 0138',
  'Mustermann',
] as const;

const id = 'channel-switch:zimmermann:click-termin:/anmeldung/:schilddrüse';
const survey = 'interruption:survey:zimmermann:type-name:/anmeldung/:nordklinik';
const hops = [
  {
    from: 'https://www.nordklinik.example/anmeldung/Schilddrüse?name=Mustermann',
    to: 'https://go.terminplus.example/x',
    kind: 'http',
    status: 302,
    seconds: 0.2,
    crossSite: true,
    purpose: 'sign-in',
  },
];

/** As of a real clinic: names, addresses, texts and files in every place where a report has them. */
const real: JourneyResult = {
  ...blockedResult(),
  journey: 'Termin bei Dr. Zimmermann',
  job: 'Wegen der Schilddrüse zum Arzt',
  site: 'https://www.nordklinik.example',
  file: '/home/Mustermann/journeys/termin.yaml',
  goal: 'see "Ihr Termin bei Dr. Zimmermann"',
  tags: ['nordklinik'],
  detail: 'After "Termin" the page said: "Rufen Sie an: 0555 0138."',
  volume: { perMonth: 1200, source: 'Mustermann Analytics', avoidableHours: null },
  counts: { ...blockedResult().counts, interruptions: { survey: 1, nordklinik: 1 } },
  opposite: {
    journey: 'Termin bei Dr. Zimmermann absagen',
    outcome: 'reached',
    steps: { in: 1, out: 2, ratio: 2 },
    clicks: { in: 1, out: 2, ratio: 2 },
    keystrokes: { in: 0, out: 2, ratio: null },
    pages: { in: 1, out: 2, ratio: 2 },
    seconds: { in: 1, out: 2, ratio: 2 },
  },
  findings: [
    findingOf({
      id,
      detector: 'channel-switch',
      kind: 'channel-switch',
      page: 'https://www.nordklinik.example/anmeldung/?q=Schilddrüse',
      message: 'The page said: "Rufen Sie Dr. Zimmermann an: 0555 0138."',
      fix: 'Ask nordklinik to let the customer finish.',
      blocks: true,
      evidence: {
        kind: 'channel-switch',
        text: 'Schilddrüse',
        contacts: ['0555 0138'],
        waysOn: 2,
        nordklinik: 1,
      },
    }),
    findingOf({
      id: survey,
      premature: true,
      screenshot: 'screenshots/termin/step-03-covered.webp',
      rect: { x: 1, y: 2, width: 3, height: 4 },
      evidence: {
        kind: 'survey',
        in: 'frame',
        madeBy: 'https://cdn.terminplus.example/s.js',
        closed: 'closed',
        answers: {
          given: 'reject',
          accept: { clicks: 1, atLeast: false, seconds: 2.5, said: 'Schilddrüse' },
          reject: { clicks: 2, atLeast: true, seconds: 5 },
          nordklinik: { clicks: 3 },
        },
        fields: [{ label: 'Mustermann', autocomplete: 'nordklinik', expected: 'family-name' }],
      },
    }),
    findingOf({
      id: 'redirect:x',
      detector: 'redirect',
      kind: 'redirect',
      evidence: { hops, hosts: ['www.nordklinik.example', 'go.terminplus.example'] },
    }),
  ],
  steps: [
    {
      ...stepOf(0, 'click "Schilddrüse"'),
      file: 'journeys/termin.yaml',
      needless: 'Dr. Zimmermann asks for nothing',
      page: 'https://www.nordklinik.example/anmeldung/Mustermann',
      screenshot: 'screenshots/termin/step-01.webp',
    },
    stepOf(1, 'type the name into "Mustermann"'),
    stepOf(2, 'click "Termin"'),
  ],
  ledger: [
    {
      id: 'l01',
      step: 1,
      event: 3,
      what: 'type into "Schilddrüse"',
      operators: '50% of MPBB',
      share: 0.5,
      seconds: 1.2,
      class: 'avoidable',
      finding: survey,
    },
  ],
  runs: [
    {
      ...{ run: 1, outcome: 'blocked', reason: 'channel-switch', detail: '0555 0138' },
      counts: resultOf().counts,
      effort: resultOf().effort,
      friction: null,
      findings: [survey, id],
      trace: 'traces/termin.json',
    },
  ],
  gates: [
    {
      ...{ gate: 'new-finding', limit: 0, actual: 1, state: 'failed', finding: survey },
      message: `A survey of nordklinik. (${survey})`,
    },
    {
      ...{ gate: 'dead-ends', limit: 0, actual: 1, state: 'failed' },
      message: 'Dead ends: 1, limit 0, but nordklinik hid some.',
    },
  ],
  verdicts: [
    {
      detector: 'no-way-on',
      role: 'dead-end',
      verdict: 'incomplete',
      because: 'nordklinik hid a frame',
    },
  ],
  notes: ['Step 2, click "Schilddrüse": only way 2 of 2 matched.'],
  trace: 'traces/termin.json',
};
const whole: Report = { ...reportOf(real, resultOf()), notes: ['"Termin bei Dr. Zimmermann"'] };
const redacted = redactReport(whole, detectors);
const [first] = redacted.results;

describe('a redacted report', () => {
  it.each(Object.entries(formats))('gives nothing away as %s', async (_, load) => {
    const style = { colour: false, width: 80, picture: () => 'data:image/webp;base64,x' };
    const render = await load();
    const before = render(whole, style);
    const after = render(redacted, style);
    expect(telling.some((word) => before.includes(word))).toBe(true);
    for (const word of telling) {
      const where = after.toLowerCase().indexOf(word.toLowerCase());
      expect(where === -1 ? '' : after.slice(where - 60, where + 60)).toBe('');
    }
    expect(after).not.toContain('data:image');
  });

  it('is a report like any other', () => {
    expect(parseReport(renderJson(redacted), 'r.json')).toEqual(redacted);
    expect(redactReport(redacted, detectors).results).toHaveLength(2);
  });

  it('keeps every number and verdict', () => {
    expect(first).toMatchObject({
      outcome: 'blocked',
      reason: 'channel-switch',
      friction: real.friction,
      effort: real.effort,
      environment: real.environment,
      counts: { steps: real.counts.steps, interruptions: { survey: 1, other: 1 } },
      verdicts: [{ detector: 'no-way-on', role: 'dead-end', verdict: 'incomplete', because: '' }],
      ledger: [{ operators: '50% of MPBB', seconds: 1.2, class: 'avoidable', what: 'click' }],
    });
    expect(first?.findings.map(({ seconds, share, saves }) => ({ seconds, share, saves }))).toEqual(
      real.findings.map(({ seconds, share, saves }) => ({ seconds, share, saves })),
    );
  });

  it('names sites, pages and findings the same throughout', () => {
    const [, other] = redacted.results;
    expect([first?.site, other?.site]).toEqual(['site A', 'site B']);
    expect(first?.findings[0]?.page).toBe('site A, page 2');
    expect(first?.steps[0]?.page).toBe('site A, page 1');
    expect(first?.findings[2]?.evidence.hops).toMatchObject([
      { to: 'site D, page 1', purpose: 'sign-in' },
    ]);
    const [block, early] = first?.findings ?? [];
    expect(block?.id).toBe('channel-switch:1');
    expect(first?.runs[0]?.findings).toEqual([early?.id, block?.id]);
    expect(first?.ledger[0]?.finding).toBe(early?.id);
    expect(first?.gates[0]?.finding).toBe(early?.id);
  });

  it('keeps nested evidence, with what a page said taken out', () => {
    const [, early, passedOn] = first?.findings ?? [];
    expect(early?.evidence).toEqual({
      kind: 'survey',
      in: 'frame',
      madeBy: 'site C',
      closed: 'closed',
      answers: {
        given: 'reject',
        accept: { clicks: 1, atLeast: false, seconds: 2.5 },
        reject: { clicks: 2, atLeast: true, seconds: 5 },
      },
    });
    expect(early).toMatchObject({ premature: true });
    expect(early).not.toHaveProperty('screenshot');
    expect(early).not.toHaveProperty('rect');
    expect(passedOn?.evidence).toEqual({
      hops: [
        {
          from: 'site A, page 3',
          to: 'site D, page 1',
          kind: 'http',
          status: 302,
          seconds: 0.2,
          crossSite: true,
          purpose: 'sign-in',
        },
      ],
      hosts: ['site A', 'site D'],
    });
  });

  it('tells what was found in words of ours', () => {
    expect(first?.findings.map(({ message }) => message)).toEqual([
      'The site sends the customer to another channel.',
      'A premature survey.',
      'The customer is passed on.',
    ]);
    expect(first?.detail).toBe(first?.findings[0]?.message);
    expect(first?.gates.map(({ message }) => message)).toEqual([
      'A premature survey. This was not so in the baseline.',
      'Dead ends: 1, limit 0.',
    ]);
  });
});

/** The same report with every text replaced that may be any text, and a stranger's part in every object. */
function filledWith(mark: string, value: unknown, path = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => filledWith(mark, one, path));
  if (typeof value === 'string') return fixed.test(path) ? value : mark;
  if (typeof value !== 'object' || value === null) return value;
  const inside = Object.entries(value).map(([name, one]) => [
    name,
    filledWith(mark, one, `${path}/${name}`),
  ]);
  return { ...Object.fromEntries(inside), [`x${mark}`]: path.endsWith('interruptions') ? 1 : mark };
}
/** Parts that the schema holds to words of ours. */
const fixed = /\/(outcome|state|verdict|class|status|device|pace|presentAs|role|forces)$/;

describe('what is kept', () => {
  it('is named: any other text is gone, wherever it stands', () => {
    const mark = 'https://leak.example/Leak';
    const filled = parseReport(JSON.stringify(filledWith(mark, whole)), 'r.json');
    expect(JSON.stringify(filled).split(mark).length).toBeGreaterThan(100);
    expect(JSON.stringify(redactReport(filled, detectors)).toLowerCase()).not.toContain('leak');
  });

  it('has words for every kind there is', () => {
    for (const kind of [...interruptionKinds, ...detectors.map(({ id }) => id)]) {
      const report = redactReport(
        reportOf(resultOf({ findings: [findingOf({ kind })] })),
        detectors,
      );
      expect(report.results[0]?.findings[0]?.kind).toBe(kind);
    }
  });

  it('is what judging makes', () => {
    const report = judge([traceOf({}, { events: [actEvent({ step: 0 })] })]);
    const { ledger, effort } = redactReport(report, detectors).results[0] ?? {};
    expect(effort).toEqual(report.results[0]?.effort);
    expect(ledger?.map(({ operators }) => operators)).toEqual(
      report.results[0]?.ledger.map(({ operators }) => operators),
    );
  });
});
