import { afterAll, beforeAll, expect, it } from 'vitest';
import { demoSites } from '../../src/demo/demo-site.ts';
import { type Served, serve } from '../../src/demo/serve.ts';
import type { Report } from '../../src/score/model/result.ts';
import { lasting } from '../helpers/lasting.ts';
import { runProgram } from '../helpers/run-program.ts';
import { workplace } from '../helpers/workplace.ts';

const place = workplace();
const [, doneWell] = demoSites;
let site: Served;
beforeAll(async () => {
  site = await serve(doneWell.folder, { host: doneWell.host });
});
afterAll(() => site.close());

/** A report without what is a matter of time. */
const withoutTimes = ({ results, notes }: Report) => ({
  notes,
  results: results.map((result) => {
    const { journey, file, outcome, counts, steps, gates, verdicts, trace } = result;
    return {
      ...{ journey, file, outcome, trace },
      counts: { ...counts, waits: null },
      found: lasting(result).map(({ id }) => id),
      asked: verdicts.map(({ detector }) => detector),
      gates: gates.map(({ gate, limit, actual, state }) => [gate, limit, actual, state]),
      steps: steps.map(({ words, status, page, screenshot }) => [words, status, page, screenshot]),
    };
  }),
});

it('shards that were walked apart are the whole run once they are merged, except for times', async () => {
  for (const title of ['Look', 'Book', 'Ask']) {
    const more = title === 'Look' ? '' : '  - click: Book online\n';
    const text = `journey: ${title}\nsite: ${site.url}\ngoal: done\nlimits: { steps: 1 }\nsteps:\n  - open: /\n${more}`;
    place.write(`journeys/${title.toLowerCase()}.yaml`, text);
  }
  const friction = (...argv: readonly string[]) => runProgram(argv, { cwd: place.cwd });
  const whole = await friction('run', '--out', 'whole');
  expect(whole.code).toBe(1);
  const codes = [];
  for (const shard of ['1/4', '2/4', '3/4', '4/4']) {
    const out = `parts/${shard.slice(0, 1)}`;
    codes.push((await friction('run', '--shard', shard, '--out', out)).code);
  }
  expect(codes).toEqual([1, 1, 0, 0]);
  const merged = await friction('merge', 'parts', '--format', 'json');
  expect(merged.code).toBe(1);
  expect(withoutTimes(JSON.parse(merged.out))).toEqual(
    withoutTimes(place.report('whole/report.json')),
  );
  const judged = await friction('judge', '--format', 'json');
  expect(judged.out).toBe(merged.out);
});
