import type { GateResult, JourneyResult, Report } from '../score/model/result.ts';
import { cleaned } from './words/clean.ts';
import { findingTitle } from './words/finding-title.ts';
import { seenInWords } from './words/runs.ts';

/**
 * A report as JUnit XML, for CI servers: a journey is a suite, each of its gates a test. A gate that could not be told is
 * an error. Times are model seconds of the customer's effort.
 */
export const renderJunit = (report: Report): string => {
  const { results, startedAt, notes = [] } = cleaned(report);
  const timestamp = wholeSeconds(startedAt);
  const suites = results.map((result, id) =>
    // The schemas have no place for what is said of all suites.
    suite(result, { id, timestamp, notes: id === 0 ? notes : [] }),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', {}, suites)}\n`;
};

type Said = { readonly id: number; readonly timestamp: string; readonly notes: readonly string[] };

const suite = (result: JourneyResult, { id, timestamp, notes }: Said): string => {
  const { gates, journey, file, site, outcome, friction, counts, effort } = result;
  const states = gates.map(({ state }) => state);
  const about = {
    package: file || 'friction',
    id,
    name: journey || 'journey',
    timestamp,
    hostname: 'localhost',
    tests: gates.length,
    failures: states.filter((state) => state === 'failed').length,
    errors: states.filter((state) => state === 'unsure').length,
    time: effort.total.toFixed(3),
  };
  const facts = {
    site,
    outcome,
    friction: friction?.score ?? 'not measured',
    steps: counts.steps,
    keystrokes: counts.keystrokes,
    surveysBeforeGoal: counts.surveysBeforeGoal,
    deadEnds: counts.deadEnds,
    redirects: counts.redirects,
  };
  const properties = [
    ...Object.entries(facts),
    ...notes.map((note) => ['note', note] as const),
  ].map(([name, value]) => element('property', { name, value }));
  return element('testsuite', about, [
    element('properties', {}, properties),
    ...gates.map((gate) => test(gate, result)),
    element('system-out', {}, [escaped(findingsOf(result))]),
    element('system-err', {}, []),
  ]);
};

const test = (gate: GateResult, { journey, effort }: JourneyResult): string => {
  const isOutcome = gate.gate === 'outcome';
  const about = {
    name: gate.gate || 'gate',
    classname: journey || 'journey',
    time: isOutcome ? effort.total.toFixed(3) : '0.000',
  };
  const told = { failed: 'failure', unsure: 'error' }[String(gate.state)];
  if (told === undefined) return element('testcase', about, []);
  const why = { type: gate.gate, message: gate.message };
  return element('testcase', about, [element(told, why, [escaped(gate.message)])]);
};

const findingsOf = ({ findings }: JourneyResult): string =>
  findings
    .map((finding) => {
      const seen = seenInWords(finding);
      const title = `${findingTitle(finding)}${seen === '' ? '' : `, ${seen}`}`;
      return `Step ${finding.step + 1}: ${title}. ${finding.message}\n`;
    })
    .join('');

/** Strict readers take no parts of a second, and no zone. */
const wholeSeconds = (time: string): string =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.exec(time)?.[0] ?? '1970-01-01T00:00:00';

/** One element; its content is XML already. */
const element = (
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  content: readonly string[] = [],
): string => {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const inside = content.filter((part) => part !== '').join('\n');
  return `<${name}${written.join('')}>${inside}</${name}>`;
};

/** Text for XML 1.0, which has no way to write some characters. `]]>` is safe once `>` is written out. */
const escaped = (value: string | number): string =>
  String(value)
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
