import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runProgram } from '../helpers/run-program.ts';
import { workplace } from '../helpers/workplace.ts';

const place = workplace();
let server: Server;
let site = '';

/** A site with a page that never comes, and one that never rests once it is pressed. */
beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/never') return;
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(
      '<!doctype html><html lang="en"><title>Shop</title><h1>Shop</h1><button onclick="for (;;);">Go on</button>',
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

const journeys = {
  'a site that never answers': '  - open: /never\n',
  'a page that never rests': '  - open: /\n  - click: Go on\n',
};
const stopAt = { 'a site that never answers': '1 of 1', 'a page that never rests': '2 of 2' };

/** Whoever waits for the page to the end of this tells that it did not answer, and not that the run was stopped. */
const limit = '90s';

describe.skipIf(process.platform === 'win32')('a run that is stopped', () => {
  const cases = [
    ['SIGINT', 'a site that never answers'],
    ['SIGTERM', 'a page that never rests'],
    ['SIGHUP', 'a page that never rests'],
  ] as const;

  it.each(cases)(
    'by %s on %s keeps what was measured, and leaves no browser',
    async (stopBy, name) => {
      place.write(
        'shop.yaml',
        `journey: Shop\nsite: ${site}\ngoal: done\nsteps:\n${journeys[name]}`,
      );
      const mark = `friction-test-${process.pid}-${Math.random()}`;
      const { code, err } = await runProgram(['run', 'shop.yaml', '--timeout', limit], {
        cwd: place.cwd,
        stopAt: stopAt[name],
        stopBy,
        env: { FRICTION_TEST_MARK: mark },
      });
      expect(code).toBe(130);
      expect(err).toContain('What was measured is kept.');
      const [result] = place.report().results;
      expect(result).toMatchObject({ outcome: 'unmeasured', reason: 'stopped' });
      expect(processesWith(mark)).toEqual([]);
    },
  );
});

/** Processes that were started with this in their environment. None where the system does not tell. */
function processesWith(mark: string): readonly string[] {
  return readdirSync('/proc').filter(
    (id) => /^\d+$/.test(id) && tells(`/proc/${id}/environ`, mark),
  );
}

function tells(file: string, mark: string): boolean {
  try {
    return readFileSync(file, 'utf8').includes(mark);
  } catch {
    return false;
  }
}
