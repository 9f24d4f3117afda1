import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { expect, it } from 'vitest';
import { localServer } from '../helpers/local-server.ts';
import { runProgram } from '../helpers/run-program.ts';
import { workplace } from '../helpers/workplace.ts';

/** Ten kinds of values; the last two are secrets, which are given by name. */
const typed = {
  'Full name': 'Zacharias Quillfeather',
  'E-mail': 'zacq.quill@mailhaven.example',
  Telephone: '5105550138',
  'Card number': '4929123456789016',
  IBAN: 'DE02120300000000202051',
  'Date of birth': '1984-03-17',
  City: 'Ouagadougou',
  'Customer number': 'KX77-4410-QZ',
  Password: 'Tr0ub4dor&3xyz',
  'Access key': 'SKEYq7Wz9Lm4Rt',
} as const;
const secrets = { PASSWORD: typed.Password, KEY: typed['Access key'] };
const values = Object.values(typed);
const isSecret = (value: string): boolean => Object.values<string>(secrets).includes(value);

const types: Readonly<Record<string, string>> = {
  'Date of birth': 'date',
  Password: 'password',
};
const field = (label: string): string =>
  `<p><label>${label} <input name="${label}" type="${types[label] ?? 'text'}"></label></p>`;
const form = `<h1>Join</h1><form action=/sent>${Object.keys(typed).map(field).join('')}<button>Send</button></form>`;

const encoded = (value: string, times: number): string =>
  times === 0 ? value : encodeURIComponent(encoded(value, times - 1));
const escaped = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
const hashed = (value: string, algorithm: string): string =>
  createHash(algorithm).update(value).digest('hex');
const wide = (value: string): string =>
  value.replace(/[!-~]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0));
/** What hides a secret from whoever does not think of it. */
const disguised = (value: string): readonly string[] => [
  Buffer.from(value).toString('base64'),
  Buffer.from(value).toString('base64url'),
  Buffer.from(value).toString('hex'),
  [...value].reverse().join(''),
  ...['md5', 'sha1', 'sha256'].map((algorithm) => hashed(value, algorithm)),
];

/** All places and forms in which a page may give back what was typed. */
function echoes(plain: string): string {
  const value = escaped(plain);
  const half = Math.ceil(plain.length / 2);
  const [start, end] = [escaped(plain.slice(0, half)), escaped(plain.slice(half))];
  return `<section class="${value}" id="${value}" data-who="${value}"><h2>Order for ${value}</h2>
    <p>${value} ${value.toUpperCase()} ${value.toLowerCase()} pre${value}post</p><p><span>${start}</span><b>${end}</b></p>
    <div>${start}</div><div>${end}</div><p>${[...plain].map(escaped).join('&shy;')} ${[...plain].map(escaped).join('\u200b')}</p>
    <p>${[...plain].map(escaped).join(' ')}</p><p>${wide(plain)}</p><p role=alert>${value} is wrong.</p>
    <a href="/user/${encoded(plain, 1)}?a=${encoded(plain, 2)}&b=${encoded(plain, 3)}" title="${value}">Page of ${value}</a>
    <img alt="${value}" src="data:," width=9 height=9><svg width=9 height=9><title>${value}</title><text>${value}</text></svg>
    <form name="${value}" id="f-${value}"><input aria-label="Again, ${value}" autocomplete="section-${value} name" name="${value}" value="${value}" placeholder="${value}">
      <input type=radio name="${value}" aria-label="${value} yes"><input type=radio name="${value}" aria-label="${value} no">
      <select aria-label="${value}"><option>${value}<option>For ${value}</select><textarea aria-describedby="${value}">${value}</textarea></form>
    <button aria-label="Order for ${value}">×</button><iframe name="${value}" title="${value}" srcdoc="<p>${value}</p>" width=300 height=60></iframe></section>`;
}

const given = (json: string): string => `<script>
  document.title = 'Welcome ' + ${json}.join(' ');
  history.replaceState(null, '', '?who=' + encodeURIComponent(${json}.join('|')) + '#' + encodeURIComponent(${json}.join('|')));
  console.error(...${json}); alert(${json}.join(' '));
  document.querySelector('section input').setCustomValidity(${json}.join(' '));
  document.querySelector('section input').reportValidity();
</script>`;
const dialog = `<div role=dialog aria-label="For ${escaped(values.join(' '))}" style="position:fixed;inset:10% 10% auto;background:#fff">
  <h2>Dear ${escaped(values.join(' '))}</h2><button onclick="this.parentElement.remove()" aria-label="Close">×</button></div>`;

/** Longer than pages are read: the cut comes elsewhere in the secrets on each page, and often in the middle of one. */
const long = (page: number): string =>
  `<p>${'.'.repeat(page * 3)} ${`${escaped(Object.values(secrets).join(' '))} `.repeat(400)}</p>`;

/** One page for each value, since long pages are read in part. */
function welcome(page: number): string {
  const value = values[page] ?? '';
  const forms = isSecret(value) ? disguised(value).map((form) => `<p>${escaped(form)}</p>`) : [];
  const next = page + 1 < values.length ? `<a href=/welcome?page=${page + 1}>Next</a>` : '';
  return `${next}${echoes(value)}${forms.join('')}${long(page)}${dialog}${given(JSON.stringify(values))}`;
}

/** Passes on over an address that holds everything, and gives everything back. */
async function site(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://site');
  if (pathname === '/sent') {
    const trip = values.map((value, at) => `v${at}=${encoded(value, 3)}`).join('&');
    response.writeHead(302, { location: `/welcome/${encoded(typed['E-mail'], 2)}?${trip}` });
    response.end();
    return;
  }
  const page = Number(searchParams.get('page') ?? 0);
  const body = pathname.startsWith('/welcome') ? welcome(page) : form;
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  response.end(`<!doctype html><html lang=en><title>A page</title><body>${body}</body></html>`);
}

const place = workplace();

/** Everything that the program tells or writes of a walk, by its name. */
async function outputsOf(url: string): Promise<ReadonlyMap<string, string>> {
  const nameOf = (value: string): string | undefined =>
    Object.entries(secrets).find(([, secret]) => secret === value)?.[0];
  const steps = Object.entries(typed).map(([label, value]) => {
    const name = nameOf(value);
    const text = JSON.stringify(name === undefined ? value : `\${secret:${name}}`);
    return `  - type: { into: ${label}, text: ${text} }\n`;
  });
  place.write(
    'join.yaml',
    `journey: Join\nsite: ${url}\ngoal: { see: Nothing of that kind }\nsteps:\n  - open: /\n${steps.join('')}  - click: Send\n${'  - click: Next\n'.repeat(values.length - 1)}  - click: Order fr nobody\n`,
  );
  const files = ['html', 'junit', 'markdown', 'github', 'csv'].flatMap((format) => [
    '--format',
    `${format}=friction-report/as.${format}`,
  ]);
  const { out, err } = await runProgram(['run', 'join.yaml', ...files, '--format', 'terminal'], {
    cwd: place.cwd,
    env: secrets,
  });
  const folder = path.join(place.cwd, 'friction-report');
  const written = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(json|html|junit|markdown|github|csv)$/.test(file))
    .map((file) => [file, readFileSync(path.join(folder, file), 'utf8')] as const);
  return new Map([['standard output', out], ['standard error', err], ...written]);
}

/** What a text that is cut may leave of a value. */
function halfOf(value: string): string {
  return value.slice(0, Math.ceil(value.length / 2));
}

/** A text as whoever hunts reads it: without pictures, escapes taken back, nothing but letters and digits. */
function bare(text: string): string {
  let read = text.replace(/data:[a-z]+\/[a-z+]+;base64,[\w+/=]+/g, '').replace(/\\[nrt]/g, ' ');
  for (let times = 0; times < 3; times++)
    read = read.replace(/(%[0-9a-f]{2})+/gi, (part) => {
      try {
        return decodeURIComponent(part);
      } catch {
        return part;
      }
    });
  return read
    .normalize('NFKC')
    .toLowerCase()
    .replace(/&amp;/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** What is looked for: what was typed, and of secrets what is made of them, too. */
const forms = Object.entries(typed).flatMap(([kind, value]) =>
  [value, ...(isSecret(value) ? [...disguised(value), halfOf(value)] : [])].map((form) => ({
    kind,
    form,
  })),
);

it('tells nothing that was typed, in any output, place or form', async () => {
  const server = await localServer(site);
  const outputs = await outputsOf(`http://shop.localhost:${server.port}`);
  await server.close();
  // The walk came to where all of it is given back.
  const marks = new Set(outputs.get('traces/join.json')?.match(/‹[^›]+›/g));
  const labels = Object.entries(typed).map(([kind, value]) =>
    isSecret(value) ? '‹secret›' : `‹typed: ${kind}›`,
  );
  expect(labels.filter((label) => !marks.has(label))).toEqual([]);
  expect(outputs.get('standard output')).toContain('Order fr nobody');
  const found = [...outputs].flatMap(([output, text]) => {
    const read = bare(text);
    const told = forms.filter(({ form }) => read.includes(bare(form)));
    return told.map(({ kind, form }) => `${output}: ${kind} as ${form}`);
  });
  expect(found).toEqual([]);
});
