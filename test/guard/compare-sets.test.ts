import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { savedTrace } from '../trace/saved-trace.ts';
import { compareReports, compareTraces } from './compare-sets.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'friction-guard-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const kept = (name: string, file: string, data: unknown): string => {
  const at = path.join(folder, name, file);
  mkdirSync(path.dirname(at), { recursive: true });
  writeFileSync(at, JSON.stringify(data));
  return path.join(folder, name);
};

it('sees no difference in times and ports, and tells any other by its place', async () => {
  const trace = savedTrace();
  const site = (port: number) => ({ ...trace.journey, site: `http://site.localhost:${port}` });
  const before = kept('before', 'traces/a.json', { ...trace, journey: site(41) });
  const later = kept('later', 'traces/a.json', { ...trace, journey: site(42), goalAt: 1300 });
  expect(await compareTraces(before, later)).toEqual([]);
  const events = [{ ...trace.events[0], view: 'v2' }];
  const other = kept('other', 'traces/a.json', { ...trace, journey: site(42), events });
  expect(await compareTraces(before, other)).toEqual(['a.json:', '  /events/0/view: "v1" -> "v2"']);
});

it('tells a file that is there once only', async () => {
  const before = kept('before', 'traces/a.json', savedTrace());
  kept('later', 'traces/b.json', savedTrace());
  const told = await compareTraces(before, path.join(folder, 'later'));
  expect(told).toEqual(['a.json is missing', 'b.json is new']);
});

it('holds reports to the letter, but for what is named', async () => {
  const before = kept('before', 'json', { findings: [{ step: 1, at: 2.5 }] });
  const after = kept('after', 'json', { findings: [{ step: 1, at: 2.6, title: 'A wall' }] });
  expect(await compareReports(before, after, ['title'])).toEqual([
    'json:',
    '  /findings/0/at: 2.5 -> 2.6',
  ]);
  expect(await compareReports(before, after, [''])).toHaveLength(3);
});
