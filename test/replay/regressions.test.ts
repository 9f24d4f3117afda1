import { beforeAll, describe, expect, it } from 'vitest';
import { baselineOf } from '../../src/gate/baseline-of.ts';
import { gatesOf } from '../../src/gate/gates.ts';
import { type JourneyResult, scoreModel } from '../../src/score/model/result.ts';
import { html } from './serve-pages.ts';
import { type Walk, walkPages } from './walk-pages.ts';

/** So often each site is walked: a gate that is right now and then is no gate. */
const repetitions = 20;

const start = (fields = '', more = '') => `<h1>Ferry</h1>
  <form action="/ticket"><label>Name <input name="name" autocomplete="name"></label>${fields}
  <button>Get a ticket</button></form>${more}`;
const pages = { '/': start(), '/ticket': '<h1>Your ticket</h1>' };
const survey = `<script>setTimeout(() => {
  const box = document.body.appendChild(document.createElement('dialog'));
  box.innerHTML = '<h2>How satisfied are you with our website?</h2><p>Please rate your visit.</p>'
    + [1, 2, 3, 4, 5].map((n) => '<button>' + n + '</button>').join('') + '<button aria-label="Close">×</button>';
  box.lastChild.onclick = () => box.close();
  box.showModal();
}, 1000);</script>`;

/** The site as it was accepted, and with one thing made worse. */
const sites: Readonly<Record<string, Walk['pages']>> = {
  'as it was': pages,
  'one more field': {
    ...pages,
    '/': start('<label>Fax <input name="fax" autocomplete="fax tel"></label>'),
  },
  'one more hop': {
    ...pages,
    '/ticket': (_request, response) => response.writeHead(302, { location: '/ticket/new' }).end(),
    '/ticket/new': pages['/ticket'],
  },
  'a survey': { ...pages, '/': start('', survey) },
  'a dead link': { '/': pages['/'] },
  'an answer that takes 300 ms longer': {
    ...pages,
    '/ticket': (_request, response) => {
      setTimeout(() => {
        response.writeHead(200, { 'content-type': 'text/html' }).end(html(pages['/ticket']));
      }, 300);
    },
  },
};

const journey = `goal: { see: Your ticket }
needs: [name]
steps:
  - open: /
  - type: { into: Name, text: Ada }
  - click: Get a ticket
`;

/** Which gates fail, by the rules that come with the tool. */
function failedAgainst(accepted: JourneyResult, result: JourneyResult): readonly string[] {
  const report = { results: [accepted], tool: { name: 'friction', version: '0.0.0' }, scoreModel };
  const baseline = baselineOf(report, { prune: false, tighten: false });
  return gatesOf(result, {}, { baseline, today: '2026-01-01' })
    .filter(({ state }) => state === 'failed')
    .map(({ gate }) => gate);
}

describe(`over ${repetitions} walks of each site, the gate`, () => {
  const names = Object.keys(sites);
  const walked = new Map<string, readonly JourneyResult[]>();
  beforeAll(async () => {
    const walks = names.flatMap((name) =>
      Array.from({ length: repetitions }, () => ({ pages: sites[name] ?? {}, journey })),
    );
    const results = (await walkPages(walks)).map(({ result }) => sameTitle(result));
    for (const [at, name] of names.entries()) {
      walked.set(name, results.slice(at * repetitions, (at + 1) * repetitions));
    }
  }, 900_000);

  const failures = (name: string) => {
    const [accepted] = walked.get('as it was') ?? [];
    if (!accepted) throw new Error('it was not walked');
    return (walked.get(name) ?? []).map((result) => failedAgainst(accepted, result));
  };

  it.each(['as it was', 'an answer that takes 300 ms longer'])('lets pass: %s', (name) => {
    expect(failures(name)).toEqual(Array.from({ length: repetitions }, () => []));
  });

  it.each([
    ['one more field', ['baseline questions']],
    ['one more hop', ['new-finding', 'baseline redirects']],
    ['a survey', ['new-finding', 'baseline surveys-before-goal']],
    ['a dead link', ['outcome', 'new-finding', 'baseline dead-ends']],
  ] as const)('fails: %s', (name, gates) => {
    const all = failures(name);
    expect(all).toHaveLength(repetitions);
    for (const failed of all) expect(failed).toEqual(expect.arrayContaining([...gates]));
    // The same gates each time.
    for (const failed of all) expect(failed).toEqual(all[0]);
  });
});

/** Walks are told apart by their titles; to a baseline they are one journey. */
function sameTitle(result: JourneyResult): JourneyResult {
  const findings = result.findings.map((finding) => ({
    ...finding,
    id: finding.id.replace(/walk-\d+/, 'walk'),
  }));
  return { ...result, journey: 'Get a ticket', findings };
}
