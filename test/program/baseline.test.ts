import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { demoSites } from '../../src/demo/demo-site.ts';
import { serve } from '../../src/demo/serve.ts';
import { runProgram } from '../helpers/run-program.ts';
import { workplace } from '../helpers/workplace.ts';

const place = workplace();
const [, doneWell] = demoSites;
const friction = (...argv: readonly string[]) => runProgram(argv, { cwd: place.cwd });

/** Walks the clinic done well, its form changed by `edit`. */
async function walk(edit: (form: string) => string, ...options: readonly string[]) {
  for (const name of ['clinic', 'clinic-fixed', '_shared']) {
    cpSync(path.join('fixtures', name), path.join(place.cwd, 'fixtures', name), {
      recursive: true,
    });
  }
  const folder = path.join(place.cwd, 'fixtures/clinic-fixed');
  const form = path.join(folder, 'book.html');
  const before = readFileSync(form, 'utf8');
  writeFileSync(form, edit(before));
  const site = await serve(folder, { host: doneWell.host });
  try {
    place.write('book.yaml', readFileSync(doneWell.journey, 'utf8'));
    return await friction('run', 'book.yaml', '--site', site.url, ...options);
  } finally {
    await site.close();
  }
}

/** Lines are broken where the terminal ends. */
const oneLine = (text: string) => text.replace(/\s+/g, ' ');

const asItIs = (form: string) => form;
const anotherField = (form: string) =>
  form.replace(/<button/, '<label>Fax number <input name="fax"></label><button');
const requiredField = (form: string) =>
  form.replace(/<button/, '<label>Fax number <input name="fax" required></label><button');
const survey = (form: string) =>
  form.replace(
    '</body>',
    `<script>setTimeout(() => { const box = document.createElement('div'); box.setAttribute('role', 'dialog');
    box.style.cssText = 'position:fixed;inset:0;background:#fff;z-index:9';
    box.innerHTML = '<h2>How satisfied are you with our website?</h2><p>Please rate your visit</p><button>1</button><button>2</button><button>3</button><button>4</button><button>5</button><button aria-label="Close">×</button>';
    box.lastChild.onclick = () => box.remove(); document.body.append(box); }, 500);</script></body>`,
  );

describe('the baseline', () => {
  it('is said to be missing, written, and held where nothing changed', async () => {
    const first = await walk(asItIs);
    expect(first.code).toBe(0);
    expect(oneLine(first.out)).toContain('There is no baseline to compare with');
    expect((await friction('judge', '--require-baseline')).code).toBe(2);
    expect(await friction('baseline')).toMatchObject({
      code: 0,
      out: 'friction-baseline.json now holds 1 journey. Commit it.\n',
    });
    expect((await friction('baseline')).out).toContain('says that already');
    expect((await friction('judge')).code).toBe(0);
  });

  it('fails one more field', async () => {
    await walk(asItIs);
    await friction('baseline');
    const worse = await walk(anotherField);
    expect(worse.code).toBe(1);
    expect(oneLine(worse.out)).toContain('Questions: 4, in the baseline 3.');
  });

  it('fails a field that must be filled in now, and is not sure where the journey was edited', async () => {
    await walk(asItIs);
    await friction('baseline');
    const worse = await walk(requiredField);
    expect(worse.code).toBe(1);
    expect(oneLine(worse.out)).toContain(
      'FAILED asks-more: The site asks for more: it does not go on without "Fax number". In the baseline the goal was reached without.',
    );
    const { outcome, leftEmpty } = place.report().results[0] ?? {};
    expect([outcome, leftEmpty]).toEqual(['unmeasured', ['Fax number']]);
    const text = place.read('friction-baseline.json');
    place.write('friction-baseline.json', text.replace(/"digest": "\w{4}/, '"digest": "0000'));
    expect((await friction('judge')).code).toBe(3);
  });

  it('fails a survey that is new, and takes a waiver until its last day', async () => {
    await walk(asItIs);
    await friction('baseline');
    const worse = await walk(survey);
    expect(worse.code).toBe(1);
    expect(worse.out).toContain('FAILED new-finding');
    expect(oneLine(worse.out)).toContain('Surveys before the goal: 1, in the baseline 0.');
    const gates = place.report().results[0]?.gates ?? [];
    const finding = gates.find(({ gate }) => gate === 'new-finding')?.finding;
    const waiver = (until: string) =>
      place.write(
        'friction.yaml',
        `accept:\n  - { finding: "${finding}", why: a trial, by: Ann, until: ${until} }\n`,
      );
    waiver('2999-01-01');
    const accepted = await friction('judge');
    expect(oneLine(accepted.out)).toContain('Accepted by Ann until 2999-01-01: a trial.');
    expect(accepted.code).toBe(0);
    waiver('2020-01-01');
    expect((await friction('judge')).code).toBe(1);
    place.write('friction.yaml', 'rules: { redirct: off }\n');
    const unknown = await friction('judge');
    expect(unknown).toMatchObject({ code: 2, out: '' });
    expect(oneLine(unknown.err)).toContain('Did you mean redirect?');
  });
});
