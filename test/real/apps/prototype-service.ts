import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Something in a template, and what stands there in the service's page. */
type Change = readonly [placeholder: string | RegExp, value: string];

/**
 * Writes a service into a prototype's `app` folder: /start, /day, /street, /email, /check-answers and
 * /confirmation, each made from the kit's template of that kind by filling in what the template leaves open.
 */
export async function writeService(app: string, modules: string): Promise<void> {
  const templates = join(modules, '@govuk-prototype-kit', 'common-templates', 'templates');
  for (const [page, template, changes] of pages) {
    const text = await readFile(join(templates, `${template}.html`), 'utf8');
    await writeFile(join(app, 'views', `${page}.html`), fillIn(text, changes));
  }
  const config = await readFile(join(app, 'config.json'), 'utf8');
  const named = fillIn(config, [['Service name goes here', 'Report a missed bin collection']]);
  await writeFile(join(app, 'config.json'), named);
}

const pages: readonly (readonly [page: string, template: string, changes: readonly Change[]])[] = [
  ['start', 'start', [[/href: "#",(?=\s*isStartButton)/, 'href: "/day",']]],
  ['day', 'question', question('Which day was it missed?', '/street', days())],
  ['street', 'question', question('What is your street?', '/email', text('street', 'Street'))],
  ['email', 'question', question('How can we reach you?', '/check-answers', email())],
  [
    'check-answers',
    'check-answers',
    [...answer(1, 'day'), ...answer(2, 'street'), ...answer(3, 'email')],
  ],
  ['confirmation', 'confirmation', []],
  // As the template is: its form leads to a page that is not there.
  ['unfinished', 'question', []],
];

function question(heading: string, next: string, fields: string): readonly Change[] {
  return [
    ['Heading or question goes here', heading],
    ['/path/of/next/page', next],
    [/<p>\s*\[Insert question content here[\s\S]*?<\/p>/, fields],
  ];
}

/** Shows what was entered, and leads back to where it was asked. */
function answer(number: number, name: string): readonly Change[] {
  const change = `\\s*text: "Change",\\s*visuallyHiddenText: "Question ${number}"`;
  return [
    [`text: "Answer ${number}"`, `text: data['${name}']`],
    [new RegExp(`href: "#",(?=${change})`), `href: "/${name}",`],
  ];
}

/** https://design-system.service.gov.uk/components/radios/ */
function days(): string {
  const items = ['Monday', 'Wednesday', 'Friday'].map(
    (day) => `{ value: "${day}", text: "${day}" }`,
  );
  return `{{ govukRadios({
    name: "day",
    fieldset: { legend: { text: "Day" } },
    items: [${items.join(', ')}]
  }) }}`;
}

/** https://design-system.service.gov.uk/components/text-input/ */
function text(name: string, label: string, more = ''): string {
  return `{{ govukInput({ id: "${name}", name: "${name}", label: { text: "${label}" }${more} }) }}`;
}

function email(): string {
  return text(
    'email',
    'Email address',
    ', type: "email", autocomplete: "email", spellcheck: false',
  );
}

/** A template without the placeholder is another version of the kit: better to say so than to serve half a page. */
function fillIn(template: string, changes: readonly Change[]): string {
  return changes.reduce((text, [placeholder, value]) => {
    const filled = text.replace(placeholder, () => value);
    if (filled === text) throw new Error(`The template has no ${placeholder}.`);
    return filled;
  }, template);
}
