import { describe, expect, it } from 'vitest';
import { columns, wrapped } from '../../src/report/terminal/layout.ts';
import { renderComparison, renderTerminal } from '../../src/report/terminal.ts';
import type { Finding, Report } from '../../src/score/model/result.ts';
import { blockedResult, findingOf, reportOf, resultOf, stepOf } from './report-of.ts';

const plain = (report: Report, width = 80) => renderTerminal(report, { colour: false, width });

const unmeasured = resultOf({
  outcome: 'unmeasured',
  reason: 'off-script',
  detail: 'There is no button "Book". Nearest: "Book now", "Back".',
  endedInStep: 1,
  friction: null,
});

describe('the terminal report', () => {
  it('shows where the picture is of a walk that could not go on', () => {
    const pictured = { ...stepOf(0, 'open /'), screenshot: 'screenshots/book/step-01.webp' };
    const report = reportOf({ ...unmeasured, steps: [pictured, stepOf(1, 'click "Book"')] });
    expect(plain(report)).toContain('  Picture: screenshots/book/step-01.webp');
  });

  it.each([
    ['reached', reportOf(resultOf())],
    ['blocked', reportOf(blockedResult())],
    ['unmeasured', reportOf(unmeasured)],
    ['several', reportOf(resultOf(), blockedResult(), unmeasured)],
  ])('%s', async (name, report) => {
    await expect(plain(report)).toMatchFileSnapshot(`golden/${name}.txt`);
  });

  it.each([40, 60, 80, 100])('has no line wider than %i columns', (width) => {
    const long = 'x'.repeat(300);
    const wide = '予約が完了しました。'.repeat(30);
    const report = reportOf(
      blockedResult(),
      resultOf({
        journey: wide,
        site: `https://${long}.example/`,
        findings: [findingOf({ message: wide, page: `https://a.example/${long}`, fix: long })],
        steps: [stepOf(0, long), stepOf(1, wide)],
        notes: [long],
      }),
    );
    const tooWide = plain(report, width)
      .split('\n')
      .filter((line) => columns(line) > width);
    expect(tooWide).toEqual([]);
  });

  it('parts no number from its unit', () => {
    const words = 'waited for 12 s in all or 30 % of it, and 3 secrets';
    const lines = (width: number) => wrapped(words, { width });
    for (let width = 12; width < 60; width += 1) {
      expect(lines(width).join(' ')).toBe(words);
      for (const line of lines(width)) expect(line).not.toMatch(/^(s|%)( |$)/);
    }
    expect(lines(48).at(-1)).toBe('secrets');
  });

  it('says the same without colours as with them', () => {
    const report = reportOf(blockedResult(), unmeasured, resultOf());
    const coloured = renderTerminal(report, { colour: true, width: 80 });
    expect(coloured).toContain('\u001b[');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control sequences
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(plain(report));
    expect(plain(report)).not.toContain('\u001b');
  });

  it('cuts what a page says at length', () => {
    const text = plain(
      reportOf(resultOf({ findings: [findingOf({ message: 'word '.repeat(400) })] })),
    );
    expect(text.match(/word/g)?.length).toBeLessThan(100);
    expect(text).toContain('…');
  });
});

describe('a journey that was not measured', () => {
  const text = plain(reportOf(unmeasured));

  it('has no count of zero, and nothing avoidable, that would read as good news', () => {
    expect(text).not.toMatch(/\b0 |avoidable/);
  });

  it('says what it came to until then, surveys and dead ends before the rest', () => {
    const counts = { ...unmeasured.counts, surveysBeforeGoal: 1, redirects: 2 };
    expect(plain(reportOf({ ...unmeasured, counts }))).toContain(
      'Until then: 3 steps · 11 keystrokes · 1 premature survey · 2 redirects · 2',
    );
  });

  it('says nothing of counts when no page was seen', () => {
    const counts = { ...unmeasured.counts, pages: 0 };
    expect(plain(reportOf({ ...unmeasured, counts }))).not.toMatch(/Until then|step\b.*\(/);
  });

  it('names the limits that were not compared, in one sentence', () => {
    const gate = { limit: 5, actual: null, state: 'unsure' as const, message: 'Not measured.' };
    const gates = ['outcome', 'steps', 'friction'].map((name) => ({ ...gate, gate: name }));
    const lines = plain(reportOf({ ...unmeasured, gates })).split('\n');
    expect(lines).toContain('Limits not compared: steps, friction.');
  });

  it('has no numbers in the comparison', () => {
    const table = renderComparison(unmeasured, resultOf(), { colour: false, width: 80 });
    expect(table).toMatch(/^Dead ends +- +0$/m);
    expect(table).toMatch(/^Outcome +unmeasured +reached$/m);
  });
});

describe('forced steps', () => {
  const counts = { ...resultOf().counts, steps: 8, forcedSteps: 4 };
  const forced = (kind: string, forcedSteps: number) =>
    findingOf({ kind, evidence: { forcedSteps } });

  it('are explained by what forced them', () => {
    const findings = [forced('survey', 1), forced('consent', 2)];
    expect(plain(reportOf(resultOf({ counts, findings })), 100)).toContain(
      '(3 scripted + 4 forced: closing a survey, answering a consent banner (2), pressing again)',
    );
  });

  it('are typing, too, where a form was refused', () => {
    const findings = [findingOf({ detector: 'lost-input', kind: 'lost-input', evidence: {} })];
    expect(plain(reportOf(resultOf({ counts, findings })), 100)).toContain(
      '4 forced: typing or pressing again (4))',
    );
  });

  it('are not explained where there are none', () => {
    expect(plain(reportOf(resultOf()))).toContain('(3 scripted + 0 forced)');
  });
});

describe('a finding', () => {
  const steps = [
    stepOf(0, 'open /'),
    { ...stepOf(1, 'click "Go"'), screenshot: 'shots/step-2.webp' },
  ];
  const shown = (...findings: readonly ReturnType<typeof findingOf>[]) =>
    plain(reportOf(resultOf({ findings: [...findings], steps })));

  it('names its own picture, or else that of its step', () => {
    const text = shown(findingOf({ screenshot: 'shots/survey.webp' }), findingOf());
    expect(text.match(/Picture: \S+/g)).toEqual([
      'Picture: shots/survey.webp',
      'Picture: shots/step-2.webp',
    ]);
  });

  it('names no picture where none was taken', () => {
    expect(shown(findingOf({ step: 0 }))).not.toContain('Picture');
  });

  it('gives the same advice once', () => {
    const text = shown(findingOf({ fix: 'Do it.' }), findingOf({ fix: 'Do it.' }));
    expect(text.match(/Fix: .*/g)).toEqual(['Fix: Do it.', 'Fix: as for 1.']);
  });

  it('says what the interruption was', () => {
    expect(shown(findingOf({ kind: 'newsletter' }))).toContain(
      '1. An interruption: a newsletter\n',
    );
    expect(shown(findingOf({ kind: 'other' }))).toContain('1. An interruption\n');
  });
});

describe('what to fix first', () => {
  const blocked = blockedResult();

  it('names three changes, and what each alone would save', () => {
    const [first, survey] = blocked.findings;
    if (first === undefined || survey === undefined) throw new Error('two findings');
    const findings = [first, survey, survey, { ...survey, fix: 'Something fourth.' }];
    const block = /What to fix first\n(.*?)\n\n/s.exec(
      plain(reportOf({ ...blocked, findings })),
    )?.[1];
    expect(block?.match(/^ {2}\d\. Step \d+: [A-Z]/gm)).toHaveLength(3);
    expect(block).not.toContain('fourth');
    expect(block).toContain('Saves 7.2 s and 1 step');
  });

  it('says plainly that friction stays while the journey is blocked', () => {
    const text = plain(reportOf(blocked));
    expect(text).toContain(
      'Lets the customer go on, saves no seconds; friction 100 -> 57 or more.',
    );
    expect(text).toContain('its friction stays where it is until 1 is fixed.');
  });

  it('says so too where no change alone would help', () => {
    const findings = blocked.findings.map((one) => ({
      ...one,
      saves: { ...one.saves, points: 0 },
    }));
    expect(plain(reportOf({ ...blocked, findings }))).toContain('no change alone lowers its');
  });

  it('takes the first sentence of the advice', () => {
    const findings = [findingOf({ fix: 'Do 1.5 things. And then another.' })];
    expect(plain(reportOf(resultOf({ findings })))).toContain('1. Step 2: Do 1.5 things.\n');
  });

  it('names the question that the advice is about', () => {
    const label = 'Date of birth';
    const findings = [findingOf({ fix: 'Leave it out. Or wait.', evidence: { label } })];
    const text = plain(reportOf(resultOf({ findings })));
    expect(text).toContain('1. Step 2, "Date of birth": Leave it out.\n');
  });

  it('is not told of a walk that was not measured', () => {
    const findings = [findingOf()];
    expect(plain(reportOf({ ...unmeasured, findings }))).not.toContain('What to fix first');
  });
});

describe('customers a month', () => {
  const told = (partial: Parameters<typeof resultOf>[0]) =>
    plain(reportOf(resultOf(partial))).replace(/\s+/g, ' ');
  const volume = {
    perMonth: 12000,
    source: 'analytics',
    avoidableHours: { value: 93.4, low: 71.2, high: 1115 },
  };

  it('make hours, with their source, named as what they are', () => {
    expect(told({ volume })).toContain(
      '12,000 customers a month (analytics): 93 avoidable customer-hours a month (80 % interval: 71 to 1,115), in model seconds of practised customers',
    );
  });

  it('make no claim about what customers buy', () => {
    expect(told({ volume })).not.toMatch(/conver|sale|revenue|churn/i);
  });

  it('make none where there is no number, or nothing was measured', () => {
    expect(told({})).not.toContain('customer-hours');
    expect(told({ volume: { ...volume, avoidableHours: null } })).not.toContain('customer-hours');
  });
});

describe('the way out', () => {
  const pair = (into: number, out: number) => ({
    in: into,
    out,
    ratio: into === 0 ? null : out / into,
  });
  const opposite = {
    journey: 'Join',
    outcome: 'reached' as const,
    steps: pair(3, 7),
    clicks: pair(2, 6),
    keystrokes: pair(0, 4),
    pages: pair(3, 5),
    seconds: pair(6.2, 17.9),
  };

  it('is set against the way in', () => {
    const lines = plain(reportOf(resultOf({ opposite }))).split('\n');
    const at = lines.indexOf('Getting out against getting in (Join)');
    expect(lines.slice(at + 1, at + 7)).toEqual([
      '              out   in     out is',
      '  steps         7    3  2.3 times',
      '  clicks        6    2  3.0 times',
      '  keystrokes    4    0          -',
      '  pages         5    3  1.7 times',
      '  seconds      18  6.2  2.9 times',
    ]);
  });

  it('is not compared with what was not measured, and says when the way in was blocked', () => {
    const shown = (outcome: 'blocked' | 'unmeasured') =>
      plain(reportOf(resultOf({ opposite: { ...opposite, outcome } })));
    expect(shown('unmeasured')).toContain('Getting in was not measured.');
    expect(shown('unmeasured')).not.toContain('times');
    expect(shown('blocked')).toContain('Getting in was blocked after 3 steps.');
  });

  it('says also when the way out itself was not walked to its goal', () => {
    const shown = (outcome: 'blocked' | 'unmeasured') =>
      plain(reportOf(resultOf({ opposite, outcome, reason: 'wall' })));
    expect(shown('unmeasured')).toContain('Getting out was not measured.');
    expect(shown('unmeasured')).not.toContain('out is');
    expect(shown('blocked')).toMatch(/Getting out was blocked after \d+ steps\./);
  });
});

describe('a redirect', () => {
  const path = `/${'x'.repeat(70)}`;
  const hop = { kind: 'http', status: 302, seconds: 0.3, crossSite: true, painted: false };
  const hops = [
    { ...hop, from: 'https://clinic.example/a', to: `https://b.example${path}` },
    { ...hop, from: `https://b.example${path}`, to: 'https://clinic.example', crossSite: false },
  ];
  const findings = [findingOf({ kind: 'redirect', detector: 'redirect', evidence: { hops } })];

  it('is told stop by stop, and only an address that is too long is cut', () => {
    const lines = plain(reportOf(resultOf({ findings }))).split('\n');
    const from = lines.indexOf('     /a');
    expect(lines.slice(from, from + 4)).toEqual([
      '     /a',
      `     -> b.example/${'x'.repeat(61)}…`,
      '        (302, 0.3 s, another site)',
      '     -> / (302, 0.3 s)',
    ]);
  });
});

describe('consent', () => {
  const told = (consent: string, closed: string) => {
    const findings = [findingOf({ kind: 'consent', evidence: { closed } })];
    return plain(reportOf(resultOf({ consent, findings })));
  };

  it.each([
    ['accept', 'closed', 'Consent answered: accept.'],
    ['reject', 'closed', 'Consent answered: reject.'],
    ['reject', 'could-not-be-closed', 'Consent not answered: the journey says reject'],
    ['leave', 'not-tried', 'Consent left unanswered'],
  ])('%s, and the banner was %s: "%s"', (consent, closed, words) => {
    expect(told(consent, closed)).toContain(words);
  });

  it('is not told where no banner was met', () => {
    expect(plain(reportOf(resultOf()))).not.toContain('Consent');
  });
});

describe('a friction score', () => {
  const lineFor = (score: number) =>
    plain(reportOf(resultOf({ friction: { score, low: 0, high: 100, words: 'noticeable' } })))
      .split('\n')
      .find((line) => line.startsWith('Friction'));

  it.each([
    [0.2, 'Friction under 1 of 100'],
    [56.6, 'Friction 57 of 100'],
    [99.8, 'Friction 99 of 100'],
    [100, 'Friction 100 of 100'],
  ])('of %d reads "%s"', (score, words) => {
    expect(lineFor(score)).toContain(`${words}, noticeable (lower is better)`);
  });
});

describe('what could not be seen', () => {
  it('is said once for all checks that it kept from telling', () => {
    const because = 'a part of the page never came';
    const verdicts = ['wall', 'soft-error', 'no-way-on'].map((detector) => ({
      ...{ detector, role: 'dead-end' as const, verdict: 'incomplete' as const, because },
    }));
    const broke = {
      detector: 'dead-click',
      role: 'dead-end' as const,
      verdict: 'error' as const,
      because: 'it broke',
    };
    const text = plain(reportOf(resultOf({ verdicts: [...verdicts, broke] })), 100);
    expect(text).toContain('- wall, soft-error, no-way-on: not sure that this is all, because a');
    expect(text).toContain('- dead-click: the check itself failed: it broke');
    expect(text.match(/because a part/g)).toHaveLength(1);
  });
});

describe('a new finding', () => {
  const finding = `interruption:survey:get-a-ticket:open:/:${'how-likely-'.repeat(6)}`;
  const message = `A survey. This was not so in the baseline. (${finding})`;
  const gate = { gate: 'new-finding', limit: 0, actual: 1, state: 'failed' as const };

  it('has its identity on a line of its own, unbroken, to be copied', () => {
    const lines = plain(reportOf(resultOf({ gates: [{ ...gate, message, finding }] }))).split('\n');
    expect(lines).toContain('  FAILED new-finding: A survey. This was not so in the baseline.');
    expect(lines).toContain(`    ${finding}`);
  });
});

describe('a change that is worth next to nothing', () => {
  it('does not look as if it moved anything', () => {
    const findings = [
      findingOf({
        seconds: 0.02,
        scoreIfFixed: 44.9,
        saves: { seconds: 0.02, steps: 0, keystrokes: 0, points: 0.1 },
      }),
    ];
    const friction = { score: 45, low: 45, high: 45, words: 'heavy' };
    expect(plain(reportOf(resultOf({ findings, friction })))).toContain(
      'Fixing only this saves less than 0.1 s; friction stays 45.',
    );
  });
});

describe('text from a page', () => {
  const hostile =
    'Sorry\u001b[2J\u001b[1;31m red\u001b]0;title\u0007 \u009b31m\r\nFAILED gone\u0008\u202eevil\u2066\u200b \u001b]8;;http://x.example\u001b\\link\u001b]8;;\u001b\\';
  const report = reportOf(
    resultOf({
      journey: hostile,
      outcome: 'blocked',
      detail: hostile,
      findings: [findingOf({ message: hostile, page: `https://a.example/${hostile}` })],
      steps: [stepOf(0, hostile), stepOf(1, hostile)],
      notes: [hostile],
    }),
    resultOf(),
  );

  it('cannot steer the terminal', () => {
    const harmful = plain(report)
      .replaceAll('\n', '')
      .match(/\p{Cc}|\p{Cf}|\p{Zl}|\p{Zp}/gu);
    expect(harmful).toBeNull();
  });

  it('keeps its words, and begins no line of its own', () => {
    expect(plain(report)).toContain('Sorry red FAILED gone evil link');
    expect(plain(report)).not.toMatch(/^FAILED/m);
  });

  it('is safe in the comparison too', () => {
    const [first, other] = report.results;
    if (first === undefined || other === undefined) throw new Error('two results');
    expect(
      renderComparison({ ...first, job: '' }, other, { colour: false, width: 80 }),
    ).not.toContain('\u001b');
  });
});

describe('the comparison', () => {
  it('shows two walks of one job side by side', async () => {
    const heads = ['as it was found', 'done well'] as const;
    const text = renderComparison(blockedResult(), resultOf(), { colour: false, width: 80, heads });
    await expect(text).toMatchFileSnapshot('golden/comparison.txt');
  });
});

describe('findings that say the same of one step', () => {
  const many = (count: number, message = 'The page asked "Stay?".') =>
    Array.from({ length: count }, () => findingOf({ message, seconds: 2 }));
  const textOf = (findings: Finding[]) => plain(reportOf(resultOf({ findings })));

  it('are written out three times, and counted', () => {
    const text = textOf([findingOf({ message: 'First.' }), ...many(100)]);
    expect(text.match(/The page asked/g)).toHaveLength(3);
    expect(text).toContain('97 more like 2, 194 s in all.');
  });

  it('are written out where there are few, or say something else', () => {
    const text = textOf([...many(4), ...many(2, 'The page said "Gone".')]);
    expect(text.match(/The page asked/g)).toHaveLength(4);
    expect(text.match(/The page said/g)).toHaveLength(2);
    expect(text).not.toContain('more like');
  });
});
