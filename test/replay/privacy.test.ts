import { beforeAll, describe, expect, it } from 'vitest';
import { html, type Page } from './serve-pages.ts';
import { type Walk, type Walked, walkAll } from './walk-pages.ts';

const echo = `<form action="/sent"><label>Name <input name="name"></label><label>Phone <input name="phone"></label>
  <label>Password <input name="password" type="password"></label><button>Send</button></form>`;

/** Gives back what was typed wherever a site might. */
const sent: Page = (request, response) => {
  const query = new URL(request.url ?? '', 'http://site').searchParams;
  const name = query.get('name') ?? '';
  const phone = (query.get('phone') ?? '').replace(/(\d{3})(\d{3})(\d{4})/, '($1) $2-$3');
  const password = query.get('password') ?? '';
  response.writeHead(200, { 'content-type': 'text/html' });
  response.end(
    html(`<h1>Thank you, ${name}</h1><p>${name.toUpperCase()} · ${name.toLowerCase()} · ${phone} · ${password}</p>
    <p role="alert">${name.replace(' ', '<br>')} is told at ${phone}.</p><a href="/user/${encodeURIComponent(name)}">${name}’s page</a>
    <div role="dialog" aria-label="For ${name}" style="position:fixed;inset:0;background:#fff"><h2>Dear ${name}</h2>
      <button onclick="this.parentElement.remove()" aria-label="Close">×</button></div>
    <input aria-label="Again, ${name}" value="${name}"><button disabled>Order for ${name}</button>
    <script>document.title = 'Welcome ${name}'; history.replaceState(null, '', '?who=${encodeURIComponent(name)}#${encodeURIComponent(name)}')</script>`),
  );
};

describe('what is typed', () => {
  const typed = { name: 'Vera Zimt', phone: '2065550188', password: 'q7' };
  const walks = {
    all: {
      pages: { '/': echo, '/sent': sent },
      set: { PASSWORD: typed.password },
      journey: `goal: { see: Nothing of that kind }
steps:
  - open: /
  - type: { into: Name, text: ${typed.name} }
  - type: { into: Phone, text: "${typed.phone}" }
  - type: { into: Password, text: "\${secret:PASSWORD}" }
  - click: Send
  - click: Ordr for nobody
`,
    },
  } satisfies Record<string, Walk>;
  let walked: Walked;
  beforeAll(async () => {
    walked = (await walkAll(walks, { screenshots: true }))('all');
  });

  it('was sent to the site', () => {
    const asked = decodeURIComponent(walked.asked.map(({ url }) => url).join(' ')).replaceAll(
      '+',
      ' ',
    );
    for (const value of Object.values(typed)) expect(asked).toContain(value);
  });

  it('is nowhere in the trace, in the report, in what is shown or told, in any way of writing it', () => {
    const written = walked.written.toLowerCase();
    expect(written.includes('thank you, ‹typed: name›')).toBe(true);
    const names = ['vera zimt', 'vera%20zimt', 'vera+zimt', 'verazimt', 'vera\\nzimt'];
    const phones = ['2065550188', '(206) 555-0188', '206) 555'];
    const secrets = [' q7', '=q7', '>q7', '"q7', 'q7"', 'q7\\n'];
    const leaks = [...names, ...phones, ...secrets].filter((form) => written.includes(form));
    expect(leaks).toEqual([]);
  });
});

/** Pages that show a typed value somehow, in letters of one width and without a blinking cursor. */
const style =
  '<style>* { font: 40px monospace; caret-color: transparent } h1 { margin: 20px }</style>';
const show = (
  how: string,
  type = 'text',
): string => `${style}<label>Name <input type="${type}" size="12"></label><h1 id="echo">Nobody</h1><script>
  const echo = document.querySelector('#echo');
  document.querySelector('input').addEventListener('input', ({ target: { value } }) => { ${how} });
</script>`;
const frame: Page = (request, response) => {
  const port = request.headers.host?.split(':')[1];
  response.writeHead(200, { 'content-type': 'text/html' });
  response.end(
    html(
      `${style}<iframe width="800" height="300" src="http://inner.localhost:${port}/inner"></iframe>`,
    ),
  );
};

/** The frame shows what it is told, and answers nobody from then on. */
const tellingFrame: Page = (request, response) => {
  const port = request.headers.host?.split(':')[1];
  response.writeHead(200, { 'content-type': 'text/html' });
  response.end(
    html(`${style}<label>Name <input size="12"></label><iframe width="800" height="300" src="http://inner.localhost:${port}/inner"></iframe>
      <script>document.querySelector('input').addEventListener('input', ({ target: { value } }) => frames[0].postMessage(value, '*'));</script>`),
  );
};
const hanging = `${style}<h1 id="echo">Nobody</h1><script>
  onmessage = ({ data }) => {
    document.querySelector('#echo').textContent = data;
    if (/g$|d$/.test(data)) setTimeout(() => { for (;;); }, 200);
  };
</script>`;

const ways: Readonly<Record<string, Readonly<Record<string, Page>>>> = {
  'in the field': { '/': show('') },
  'in a larger field': { '/': `${style}<label>Name <textarea rows="3"></textarea></label>` },
  'in a password field that shows it': {
    '/': `${style}<label>Name <input type="text" autocomplete="current-password"></label>`,
  },
  'in rich text': {
    '/': `${style}<p id="n">Name</p><div contenteditable role="textbox" aria-labelledby="n" style="min-height:60px"></div>`,
  },
  'in a greeting': { '/': show('echo.textContent = `Hello, ${value}. Welcome back.`') },
  'in capitals': { '/': show('echo.textContent = value.toUpperCase()') },
  'over several elements': {
    '/': show("echo.innerHTML = value.split(' ').map((part) => `<b>${part}</b>`).join(' ')"),
  },
  'over several lines': { '/': show("echo.innerHTML = value.split(' ').join('<br>')") },
  'in letters painted over': {
    '/': show(
      "echo.style = '-webkit-text-fill-color: red; text-shadow: 2px 2px blue'; echo.textContent = value",
    ),
  },
  'the first name alone': { '/': show("echo.textContent = `Hi ${value.split(' ')[0]}.`") },
  'the last name first': {
    '/': show("echo.textContent = value.split(' ').reverse().join(', ')"),
  },
  'the first name in an element of its own': {
    '/': show("echo.innerHTML = `<b>Hi</b><b>${value.split(' ')[0]}</b><b>and</b>`"),
  },
  'on a button that has no text within': {
    '/': show(
      "echo.innerHTML = `<input type='submit' value='Order for ${value.split(' ')[0]}' style='width:600px'>`",
    ),
  },
  'on a button': { '/': show('echo.innerHTML = `<button>${value}</button>`') },
  'in a part of the page with a tree of its own': {
    '/': `${style}<div id="host"></div><script>
      const root = document.querySelector('#host').attachShadow({ mode: 'open' });
      root.innerHTML = '<style>* { font: 40px monospace; caret-color: transparent }</style><label>Name <input></label><p></p>';
      root.querySelector('input').addEventListener('input', ({ target }) => { root.querySelector('p').textContent = target.value });
    </script>`,
  },
  'in a drawing of letters': {
    '/': show(
      "echo.innerHTML = `<svg width='600' height='60'><text y='40' fill='red' stroke='blue'>${value}<tspan>${value}</tspan></text></svg>`",
    ),
  },
  'on a canvas': {
    '/': show(
      "echo.innerHTML = '<canvas width=600 height=60></canvas>'; const pen = echo.firstChild.getContext('2d'); pen.font = '40px monospace'; pen.fillText(value, 0, 40)",
    ),
  },
  'in a picture that is a drawing': {
    '/': show(
      "echo.innerHTML = `<img width='600' height='60' src='data:image/svg+xml,${encodeURIComponent(`<svg xmlns='http://www.w3.org/2000/svg'><text y='40'>${value}</text></svg>`)}'>`",
    ),
  },
  'in a drawing from the site': {
    '/': show(
      "echo.innerHTML = `<img width='600' height='60' src='/card.svg?${encodeURIComponent(value)}'>`",
    ),
    '/card.svg': (request, response) => {
      response.writeHead(200, { 'content-type': 'image/svg+xml' });
      const name = decodeURIComponent(request.url?.split('?')[1] ?? '');
      response.end(`<svg xmlns="http://www.w3.org/2000/svg"><text y="40">${name}</text></svg>`);
    },
  },
  'in an open list': {
    '/': show(
      "echo.innerHTML = `<select size='3'><option>Nobody in particular<option selected>${value}<option>For ${value}</select>`",
    ),
  },
  'in a closed list': {
    '/': show("echo.innerHTML = `<select style='width:400px'><option>${value}</select>`"),
  },
  'in a placeholder': { '/': show("echo.innerHTML = `<input placeholder='As ${value}'>`") },
  'from a style sheet, by an attribute': {
    '/': show(
      "echo.innerHTML = '<style>b::after { content: attr(data-who) }</style><b></b>'; echo.lastChild.dataset.who = value",
    ),
  },
  'from a style sheet, in its own words': {
    '/': show("echo.innerHTML = `<style>b::before { content: 'Hello ${value}' }</style><b></b>`"),
  },
  'with soft hyphens': { '/': show("echo.textContent = [...value].join('\\u00ad')") },
  'letter by letter': { '/': show("echo.textContent = [...value].join(' ')") },
  'split within its words': {
    '/': show('echo.innerHTML = `<b>${value.slice(0, 2)}</b><div>${value.slice(2)}</div>`'),
  },
  'in a frame of another site': { '/': frame, '/inner': show('echo.textContent = value') },
  'in a frame that does not answer': { '/': tellingFrame, '/inner': hanging },
};

/** Values that a page writes in a way of its own, each with another that is as wide. */
const rewritten: Readonly<
  Record<string, { readonly page: Page | string; readonly values: readonly [string, string] }>
> = {
  'a code in groups': {
    page: show("echo.textContent = value.replace(/(.{4})(?=.)/g, '$1 ')"),
    values: ['DK5000400440116243', 'NO8330001234567185'],
  },
  'the end of a code': {
    page: show("echo.textContent = '•••• ' + value.slice(-4)"),
    values: ['DK5000400440116243', 'NO8330001234567185'],
  },
  'a date with the name of the month': {
    page: show(
      "echo.textContent = new Date(value + 'T12:00').toLocaleDateString('en', { dateStyle: 'long' })",
      'date',
    ),
    values: ['1979-11-23', '1984-12-14'],
  },
  'a date in digits': {
    page: show("echo.textContent = value.split('-').reverse().join('.')", 'date'),
    values: ['1979-11-23', '1984-12-14'],
  },
  'a month with a stroke': {
    page: show("echo.textContent = value.slice(0, 2) + '/' + value.slice(2)"),
    values: ['0829', '1130'],
  },
};

describe('a screenshot', () => {
  const walk = (pages: Readonly<Record<string, Page>>, text: string): Walk => ({
    pages,
    journey: `goal: done\nsteps:\n  - open: /\n  - type: { into: Name, text: "${text}" }`,
  });
  const walks: Readonly<Record<string, Walk>> = {
    ...Object.fromEntries(
      Object.entries(ways).flatMap(([name, pages]) => [
        [`${name}, one`, walk(pages, 'Anna Berg')],
        [`${name}, other`, walk(pages, 'Otto Sand')],
      ]),
    ),
    ...Object.fromEntries(
      Object.entries(rewritten).flatMap(([name, { page, values }]) => [
        [`${name}, one`, walk({ '/': page }, values[0])],
        [`${name}, other`, walk({ '/': page }, values[1])],
      ]),
    ),
    'untyped, one': walk({ '/': show("echo.textContent = 'Nobody at all'") }, 'Anna Berg'),
    'untyped, other': walk({ '/': show("echo.textContent = 'Somebody else'") }, 'Anna Berg'),
  };
  let walked: (name: string) => Walked;
  beforeAll(async () => {
    walked = await walkAll(walks, { screenshots: true });
  });

  const picture = (name: string): Buffer => {
    const { screenshots, trace } = walked(name);
    const taken = screenshots[1];
    const { end, blindSpots } = trace;
    if (!taken || taken.length < 500) throw new Error(JSON.stringify([end, blindSpots]));
    return taken;
  };

  it('shows what was not typed', () => {
    expect(picture('untyped, one').equals(picture('untyped, other'))).toBe(false);
  });

  it('covers a frame that does not answer whole, and the report says so', () => {
    const said = (name: string): string => walked(name).trace.blindSpots.join(' ');
    expect(said('in a frame that does not answer, one')).toContain('covered whole');
    expect(said('in a frame of another site, one')).not.toContain('covered whole');
  });

  it.each([...Object.keys(ways), ...Object.keys(rewritten)])(
    'is the same whatever was typed: %s',
    (name) => {
      expect(picture(`${name}, one`).equals(picture(`${name}, other`))).toBe(true);
    },
  );
});
