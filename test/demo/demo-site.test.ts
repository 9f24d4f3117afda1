import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { demoSites } from '../../src/demo/demo-site.ts';
import { serve } from '../../src/demo/serve.ts';

const fixtures = path.dirname(demoSites[0].folder);
const clinics = ['clinic', 'clinic-fixed', 'clinic-klinik'];

test('the demo has the clinic as it was found, and done well', () => {
  expect(demoSites.map((site) => site.name)).toEqual(['clinic', 'clinic-fixed']);
  for (const site of demoSites) {
    expect(existsSync(site.folder)).toBe(true);
    expect(existsSync(site.journey)).toBe(true);
  }
});

test.each(clinics)('every address written in the pages of %s leads somewhere', async (clinic) => {
  const folder = path.join(fixtures, clinic);
  const site = await serve(folder);
  const lost = [];
  for (const [verb, address] of await addressesIn(folder)) {
    const answer = await fetch(site.url + address, { method: verb, redirect: 'manual' });
    if (answer.status >= 400) lost.push(`${verb} ${address}`);
  }
  await site.close();
  expect(lost).toEqual([]);
});

test('the way from the clinic to the booking leads over another host name', async () => {
  const site = await serve(demoSites[0].folder);
  const start = await fetch(`${site.url}/book`, { redirect: 'manual' });
  const next = await fetch(`${site.url}/start`, { redirect: 'manual' });
  const last = await (await fetch(`${site.url}/session/new`)).text();
  await site.close();
  expect([start.status, start.headers.get('location')]).toEqual([
    302,
    `${site.origin('meduno-booking.localhost')}/start?clinic=fern-hollow`,
  ]);
  expect([next.status, next.headers.get('location')]).toEqual([302, '/session/new']);
  expect(last).toContain('<meta http-equiv="refresh" content="1; url=/appointment/details">');
});

test('the two clinics answer a booking differently', async () => {
  const form = new URLSearchParams({ slot: 'Tuesday, 9:20 am', name: 'Anna', phone: '510' });
  const sorry = await post(demoSites[0].folder, '/appointment/visit', form);
  expect(sorry).toContain('1-800-555-0138');
  const booked = await post(demoSites[1].folder, '/book', form);
  expect(booked).toContain('Your appointment is booked');
  expect(booked).toContain('Tuesday, 9:20 am');
});

async function post(folder: string, address: string, body: URLSearchParams): Promise<string> {
  const site = await serve(folder);
  const answer = await fetch(site.url + address, { method: 'POST', body });
  const text = await answer.text();
  await site.close();
  return answer.status === 200 ? text : `status ${answer.status}`;
}

/** Links, style sheets, scripts, pictures, refreshes (GET) and forms (POST), on this site. */
async function addressesIn(folder: string): Promise<readonly (readonly [string, string])[]> {
  const names = await readdir(folder, { recursive: true });
  const found = names
    .filter((name) => name.endsWith('.html'))
    .map(async (name) => {
      const text = await readFile(path.join(folder, name), 'utf8');
      const matches = text.matchAll(/(href|src|url|action)="?(\/[^"#]*)"/g);
      return [...matches].map(
        ([, how, to]) => [how === 'action' ? 'POST' : 'GET', to ?? ''] as const,
      );
    });
  return (await Promise.all(found)).flat();
}
