// A program of somebody else's: it knows the package alone, and has a browser of its own.
import { createServer } from 'node:http';
import {
  atMoment,
  defineDetector,
  detectors,
  eventsOf,
  exitCodeOf,
  formatProblems,
  judge,
  parseJourney,
  parseReport,
  render,
  replay,
  verdictOf,
} from 'journey-friction';
import report from 'journey-friction/schema/report.json' with { type: 'json' };
import puppeteer from 'puppeteer';
import { Type } from 'typebox';

/** One word on a page is one too many. */
const shouting = defineDetector({
  id: 'shouting',
  title: 'The page shouts',
  looksFor: 'A heading in capitals.',
  why: 'Nobody likes to be shouted at.',
  fix: 'Say it in small letters.',
  source: 'Ours.',
  restsOn: ['page'],
  role: 'effort',
  evidence: Type.Object({ heading: Type.String({ title: 'What is shouted' }) }),
  detect: (trace) =>
    verdictOf(
      eventsOf(trace, 'look').flatMap(({ event, index }) => {
        const heading = event.look.headings[0]?.text ?? '';
        if (heading === '' || heading !== heading.toUpperCase()) return [];
        const about = { kind: 'shouting', confidence: 1, what: heading, blocks: false };
        const words = { message: `"${heading}" is shouted.`, fix: 'Say it in small letters.' };
        return [{ ...atMoment(trace, index), ...about, ...words, evidence: { heading } }];
      }),
    ),
});

const server = createServer((request, response) => {
  const says = request.url === '/tea' ? 'BUY NOW' : 'Tea';
  response.writeHead(200, { 'content-type': 'text/html' });
  response.end(`<title>Tea</title><h1>${says}</h1><a href="/tea">See the tea</a>`);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
const site = `http://127.0.0.1:${server.address().port}`;
const text = `journey: See the tea\ngoal: { see: BUY NOW }\nsteps:\n  - open: /\n  - click: See the tea\n`;

const broken = parseJourney('journey: See the tea\ngoal: done\nsteps: [clik: Tea]\n');
const { journey } = parseJourney(text, { file: 'tea.yaml', site });
const steps = [];
const [executablePath] = [process.env.FRICTION_BROWSER];
const browser = await puppeteer.launch({
  ...(executablePath && { executablePath }),
  args: ['--no-sandbox'],
});
const { traces } = await replay([journey], {
  browser,
  onStep: ({ words, state }) => steps.push(`${words} ${state}`),
});
const isLeftOpen = browser.connected;
await browser.close();
server.close();

const judged = judge(traces, { detectors: [...detectors, shouting] });
const html = await render(judged, 'html');
const said = JSON.stringify({
  problems: formatProblems(broken.problems),
  steps,
  isLeftOpen,
  exitCode: exitCodeOf(judged.results),
  outcome: judged.results[0]?.outcome,
  found: judged.results[0]?.findings.map(({ detector, title, why }) => [detector, title, why]),
  isTitled: html.includes('What is shouted'),
  own: await render(judged, ({ results }) => `${results.length} journey`),
  isReadAgain: parseReport(await render(judged, 'json'), 'r.json').results.length === 1,
  schema: report.title ?? report.$schema,
});
process.stdout.write(`${said}\n`);
