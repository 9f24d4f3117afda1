import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Served, serve } from '../../src/demo/serve.ts';

const routes = {
  'GET /go': { redirect: '{{origin:other.localhost}}/there', status: 301 },
  'GET /alias.css': { file: '../neighbour/look.css' },
  'GET /broken': { file: '/sorry.html', status: 503 },
  'POST /book': { redirect: '/done?day={{form:day}}' },
  'POST /sorry': { file: '/sorry.html' },
  'GET /take': { file: '/data.json', download: 'the "data".json' },
};
const files = {
  'neighbour/look.css': 'p { color: red }',
  '_shared/plain.css': 'p { color: blue }',
  'secret.txt': 'not for the public',
  'site/index.html': '<a href="{{origin:other.localhost}}/x">on</a>',
  'site/done.html': '<p>Booked for {{query:day}}</p>',
  'site/sorry.html': '<p>Sorry</p>',
  'site/shop/index.html': 'Shop',
  'site/data.json': '{}',
  'site/journey.yaml': 'journey: a',
  'site/routes.json': JSON.stringify(routes),
};

let home: string;
let site: Served;

beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'friction-serve-'));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(home, name)), { recursive: true });
    await writeFile(path.join(home, name), text);
  }
  site = await serve(path.join(home, 'site'));
});

afterEach(async () => {
  await site.close();
  await rm(home, { recursive: true });
});

const get = (address: string, init: RequestInit = {}) =>
  fetch(site.url + address, { redirect: 'manual', ...init });

test('sends files with their types, and finds pages without their ending', async () => {
  const pages = [];
  for (const address of ['/', '/done', '/shop', '/shop/', '/data.json']) {
    const answer = await get(address);
    pages.push([address, answer.status, answer.headers.get('content-type')]);
  }
  expect(pages).toEqual([
    ['/', 200, 'text/html; charset=utf-8'],
    ['/done', 200, 'text/html; charset=utf-8'],
    ['/shop', 200, 'text/html; charset=utf-8'],
    ['/shop/', 200, 'text/html; charset=utf-8'],
    ['/data.json', 200, 'application/json; charset=utf-8'],
  ]);
});

test.each([
  '/journey.yaml',
  '/routes.json',
  '/nothing',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/_shared/..%2fsecret.txt',
  '/%00',
  '/%zz',
])('does not send %s', async (address) => {
  expect((await get(address)).status).toBe(404);
});

test('a raw path that climbs out of the folder finds nothing', async () => {
  // fetch would tidy the path up before sending it.
  const asked = request(site.url, { path: '/../secret.txt' }).end();
  const [response] = await once(asked, 'response');
  response.resume();
  await once(response, 'end');
  expect(response.statusCode).toBe(404);
});

test('sends what is shared among sites, and a neighbour that the table names', async () => {
  expect(await (await get('/_shared/plain.css')).text()).toBe('p { color: blue }');
  expect(await (await get('/alias.css')).text()).toBe('p { color: red }');
});

test('answers under other host names, and writes them into pages', async () => {
  const asked = request(site.url, { headers: { host: `clinic.localhost:${site.port}` } }).end();
  const [response] = await once(asked, 'response');
  response.resume();
  await once(response, 'end');
  expect(site.hits).toMatchObject([{ host: 'clinic.localhost', path: '/', status: 200 }]);
  expect(await (await get('/')).text()).toBe(
    `<a href="http://other.localhost:${site.port}/x">on</a>`,
  );
  expect(site.origin('other.localhost')).toBe(`http://other.localhost:${site.port}`);
});

test('follows its table of routes', async () => {
  const go = await get('/go');
  expect([go.status, go.headers.get('location')]).toEqual([
    301,
    `http://other.localhost:${site.port}/there`,
  ]);
  const broken = await get('/broken');
  expect([broken.status, await broken.text()]).toEqual([503, '<p>Sorry</p>']);
  expect(await (await get('/sorry', { method: 'POST' })).text()).toBe('<p>Sorry</p>');
});

test('takes a posted form, remembers it, and leads on', async () => {
  const body = new URLSearchParams({ day: '<b>Tue & Wed</b>', name: 'Anna' });
  const answer = await get('/book', { method: 'POST', body });
  expect(answer.status).toBe(303);
  const next = answer.headers.get('location') ?? '';
  expect(await (await get(next)).text()).toBe(
    '<p>Booked for &#60;b&#62;Tue &#38; Wed&#60;/b&#62;</p>',
  );
  expect(site.hits[0]?.form).toEqual({ day: '<b>Tue & Wed</b>', name: 'Anna' });
});

test('misbehaves where the query asks for it', async () => {
  expect((await get('/done?status=500')).status).toBe(500);
  expect((await get('/done?204')).status).toBe(204);
  expect((await get('/done?delay=1')).status).toBe(200);
  const moved = await get('/done?redirect=/to&status=307');
  expect([moved.status, moved.headers.get('location')]).toEqual([307, '/to']);
  expect((await get('/done?refresh=3;/to')).headers.get('refresh')).toBe('3; url=/to');
});

test('closes while an answer is owed', async () => {
  const hanging = get('/done?hang');
  const refused = expect(hanging).rejects.toThrow();
  while (site.hits.length === 0) await new Promise(setImmediate);
  await site.close();
  await refused;
  expect(site.hits[0]?.status).toBe(0);
});

test('refuses a table it cannot follow, and a folder that is not there', async () => {
  await writeFile(path.join(home, 'site/routes.json'), '{"GET /a": {"stauts": 500}}');
  await expect(serve(path.join(home, 'site'))).rejects.toThrow('unknown key "stauts"');
  await writeFile(path.join(home, 'site/routes.json'), '{"/a": {}}');
  await expect(serve(path.join(home, 'site'))).rejects.toThrow('not a method and a path');
  await expect(serve(path.join(home, 'nowhere'))).rejects.toThrow('ENOENT');
});

test('sends a file to be kept, under a name of its own', async () => {
  const answer = await get('/take');
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="the data.json"');
  expect(await answer.text()).toBe('{}');
  expect((await get('/data.json')).headers.get('content-disposition')).toBeNull();
});
