import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lasting } from '../helpers/lasting.ts';
import { runProgram } from '../helpers/run-program.ts';
import { workplace } from '../helpers/workplace.ts';

const place = workplace();
let server: Server;
let site = '';
let visits = 0;

/** A site that asks every second visitor how they liked it, before they have got anything. */
beforeAll(async () => {
  const survey = `<script>setTimeout(() => {
    const box = document.createElement('dialog');
    box.innerHTML = '<h2>How likely are you to recommend us?</h2>'
      + Array.from({ length: 11 }, (_, n) => '<button>' + n + '</button>').join('')
      + '<button aria-label="Close">×</button>';
    box.lastChild.onclick = () => box.close();
    document.body.append(box);
    box.showModal();
  }, 1500);</script>`;
  const page = (body: string) => `<!doctype html><html lang="en"><title>Ferry</title>${body}`;
  server = createServer((request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    if (request.url?.startsWith('/ticket')) return void response.end(page('<h1>Your ticket</h1>'));
    const asks = request.url === '/' && ++visits % 2 === 0;
    response.end(
      page(
        `<h1>Ferry times</h1><form action="/ticket"><label>Name <input name="name" autocomplete="name"></label><button>Get a ticket</button></form>${asks ? survey : ''}`,
      ),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

const ticket = (more = '') => `journey: Get a ticket
site: ${site}
goal: { see: Your ticket }
${more}steps:
  - open: /
  - type: { into: Name, text: Ada }
  - click: Get a ticket
`;

describe('--runs', () => {
  it('walks a journey several times, and tells what was seen in k of n', async () => {
    visits = 0;
    place.write('ticket.yaml', ticket());
    const walked = await runProgram(['run', 'ticket.yaml', '--runs', '2', '--workers', '1'], {
      cwd: place.cwd,
    });
    const [result] = place.report().results;
    if (!result) throw new Error('Nothing was walked.');
    expect(result).toMatchObject({
      outcome: 'reached',
      counts: { steps: 4, forcedSteps: 1, surveysBeforeGoal: 1 },
      runs: [
        { run: 1, counts: { steps: 3 }, trace: 'traces/get-a-ticket.json' },
        { run: 2, counts: { steps: 4 }, trace: 'traces/get-a-ticket-2.json' },
      ],
    });
    expect(lasting(result)).toMatchObject([{ kind: 'survey', seenIn: { runs: 1, of: 2 } }]);
    expect(walked.out).toContain('seen in 1 of 2 runs');
    expect(walked.out).toContain('This journey is not the same each time');
    const again = await runProgram(['judge', '--format', 'json'], { cwd: place.cwd });
    expect(JSON.parse(again.out)).toEqual(place.report());
  });

  it('walks a journey that says `once` only once', async () => {
    place.write('ticket.yaml', ticket('once: true\n'));
    await runProgram(['run', 'ticket.yaml', '--runs', '3'], { cwd: place.cwd });
    expect(place.report().results).toMatchObject([{ runs: [] }]);
  });
});
