import { describe, expect, it } from 'vitest';
import type { Detector } from '../../src/detect/detector.ts';
import { blockedPaste } from '../../src/detect/detectors/blocked-paste.ts';
import { confirmField } from '../../src/detect/detectors/confirm-field.ts';
import { insecureForm } from '../../src/detect/detectors/insecure-form.ts';
import { missingAutocomplete } from '../../src/detect/detectors/missing-autocomplete.ts';
import { passwordRules } from '../../src/detect/detectors/password-rules.ts';
import { repeatedQuestion } from '../../src/detect/detectors/repeated-question.ts';
import { sensitiveQuestion } from '../../src/detect/detectors/sensitive-question.ts';
import { unneededQuestion } from '../../src/detect/detectors/unneeded-question.ts';
import type { InterpretedEvent } from '../../src/interpret/interpreted.ts';
import type { FieldSeen, Look } from '../../src/trace/look.ts';
import {
  type About,
  actEvent,
  fieldOf,
  lookEvent,
  traceOf,
  typeEvent,
} from '../helpers/trace-of.ts';

type Asked = Partial<FieldSeen> & { readonly label: string };

/** A page with a form, all of whose fields are typed into, ten keys each. */
function form(
  view: string,
  fields: readonly Asked[],
  look: Partial<Look> = {},
): readonly InterpretedEvent[] {
  const url = `https://clinic.example/${view}`;
  const seen = fields.map((field) => fieldOf({ name: field.label, ...field }));
  return [
    lookEvent({ view, look: { url, language: 'en', ...look, fields: seen } }),
    ...seen.map(({ id, label }) => typeEvent(label, 10, { view, widget: { field: id } })),
  ];
}

function found(detector: Detector, events: readonly InterpretedEvent[], about: About = {}) {
  const verdict = detector.detect(traceOf(about, { events: [...events] }));
  return 'found' in verdict ? (verdict.found ?? []) : verdict.verdict;
}

const email = { label: 'E-mail', autocomplete: 'email' };

describe('repeated-question', () => {
  it('is the same meaning in other words, and claims what answering it again took', () => {
    const events = [...form('a', [email]), ...form('b', [{ label: 'Your email address' }])];
    expect(found(repeatedQuestion, events)).toMatchObject([
      { claims: [{ event: 3 }], evidence: { asks: 'email', firstLabel: 'E-mail' } },
    ]);
  });

  it.each([
    ['another person’s', 'a', { label: 'Name' }, { label: 'Emergency contact name' }],
    ['billing beside shipping', 'a', { label: 'Shipping address' }, { label: 'Billing address' }],
    ['a password', 'a', { label: 'Password' }, { label: 'Password' }],
  ])('is not %s', (_, view, one, other) => {
    expect(found(repeatedQuestion, [...form(view, [one]), ...form('b', [other])])).toBe('clear');
  });

  it('is also asked in a later step of one form on one page, unless both stand there together', () => {
    const first = { ...email, id: 'e1', form: 'f1' };
    const later = { label: 'Contact email', id: 'e2', form: 'f2' };
    const steps = [...form('a', [first]), ...form('a', [later])];
    expect(found(repeatedQuestion, steps)).toMatchObject([
      {
        message:
          'The customer was asked for "Contact email", and had given it in an earlier step of the form as "E-mail".',
      },
    ]);
    expect(found(repeatedQuestion, form('a', [first, later]))).toBe('clear');
    const drawnAnew = { ...first, id: 'e3', form: 'f3' };
    expect(found(repeatedQuestion, [...form('a', [first]), ...form('a', [drawnAnew])])).toBe(
      'clear',
    );
  });

  it('is not one that only mentions it', () => {
    const labels = ['Email subject', 'How did you get our email?'];
    const events = labels.flatMap((label, at) => form(`b${at}`, [{ label }]));
    expect(found(repeatedQuestion, [...form('a', [email]), ...events])).toBe('clear');
  });

  it('is not another question about what ails somebody', () => {
    const events = [
      ...form('a', [{ label: 'Allergies' }]),
      ...form('b', [{ label: 'Medication' }]),
    ];
    expect(found(repeatedQuestion, events)).toBe('clear');
  });

  it('is not the same form shown again', () => {
    const url = 'https://clinic.example/form';
    const events = [...form('a', [email], { url }), ...form('b', [email], { url })];
    expect(found(repeatedQuestion, events)).toBe('clear');
  });

  it('cannot be told where a field says nothing', () => {
    const events = form('a', [{ label: '', id: 'x', name: 'f1' }]);
    const verdict = repeatedQuestion.detect(traceOf({}, { events: [...events] }));
    expect(verdict).toMatchObject({ verdict: 'incomplete', found: [] });
  });
});

describe('a form of very many fields', () => {
  it('has a few of them named, and the rest counted', () => {
    const many = Array.from({ length: 12 }, (_, at) => ({ label: `E-mail ${at + 1}` }));
    expect(found(missingAutocomplete, form('a', many))).toMatchObject([
      { message: expect.stringMatching(/"E-mail 1", .*"E-mail 8" and four more ask for/) },
    ]);
  });
});

describe('an e-mail address to sign in with', () => {
  const asUser = { label: 'Email', type: 'email', autocomplete: 'username' };
  const again = { label: 'Confirm email', type: 'email', autocomplete: 'off' };

  it('is the e-mail that is needed, that is repeated, and that is asked for on the next page', () => {
    const needs = { journey: { needs: ['email'] } };
    expect(found(unneededQuestion, form('a', [asUser]), needs)).toBe('clear');
    expect(found(confirmField, form('a', [asUser, again]))).toMatchObject([
      { claims: [{ event: 2 }] },
    ]);
    const asked = [...form('a', [asUser]), ...form('b', [email])];
    expect(found(repeatedQuestion, asked)).toMatchObject([{ evidence: { asks: 'email' } }]);
  });

  it('is marked rightly, and the field that repeats it needs no mark', () => {
    expect(found(missingAutocomplete, form('a', [asUser, again]))).toBe('clear');
  });

  it('is none where a user name is asked for', () => {
    const user = { ...asUser, label: 'User name', type: 'text' };
    expect(found(confirmField, form('a', [user, again]))).toBe('clear');
  });
});

describe('confirm-field', () => {
  it('claims the second typing', () => {
    const events = form('a', [email, { label: 'Confirm e-mail' }]);
    expect(found(confirmField, events)).toMatchObject([{ claims: [{ event: 2 }] }]);
  });

  it('is called a confirmation too, and no number of one', () => {
    const confirmed = (label: string) => found(confirmField, form('a', [email, { label }]));
    expect(confirmed('Email confirmation')).toMatchObject([{ claims: [{ event: 2 }] }]);
    expect(confirmed('Confirmation number')).toBe('clear');
  });

  it('need not say what is to be given again', () => {
    const type = 'password';
    const again = form('a', [
      { label: 'Password', type },
      { label: 'once again', type },
    ]);
    expect(found(confirmField, again)).toMatchObject([{ claims: [{ event: 2 }] }]);
  });

  it('is not a second telephone, nor one that says "confirm" alone', () => {
    const two = form('a', [{ label: 'Home phone' }, { label: 'Mobile phone' }]);
    expect(found(confirmField, two)).toBe('clear');
    expect(found(confirmField, form('a', [{ label: 'Confirm your e-mail' }]))).toBe('clear');
  });
});

describe('unneeded-question', () => {
  const needs = { journey: { needs: ['name'] } };
  it('claims all of what is not needed', () => {
    const events = form('a', [{ label: 'First name' }, { label: 'Company' }]);
    expect(found(unneededQuestion, events, needs)).toMatchObject([
      { what: 'Company', claims: [{ event: 2 }] },
    ]);
  });

  it('judges nothing without needs', () => {
    expect(found(unneededQuestion, form('a', [email]))).toBe('not-applicable');
  });
});

describe('missing-autocomplete', () => {
  it('claims 35 % of the typing, once a form', () => {
    const events = form('a', [email, { label: 'Phone' }, { label: 'Town', autocomplete: 'tel' }]);
    expect(found(missingAutocomplete, events)).toMatchObject([
      {
        claims: [
          { event: 2, share: 0.35 },
          { event: 3, share: 0.35 },
        ],
        evidence: { fields: [{ expected: 'tel' }, { expected: 'address-level2' }] },
      },
    ]);
  });

  it('is not what a browser does not keep, nor another person’s', () => {
    const events = form('a', [{ label: 'Order number' }, { label: 'Emergency contact phone' }]);
    expect(found(missingAutocomplete, events)).toBe('clear');
  });
});

describe('sensitive-question', () => {
  const needs = { journey: { needs: ['email'] } };
  const events = form('a', [email, { label: 'Card number' }]);

  it('breaks trust before the goal, and not after', () => {
    expect(found(sensitiveQuestion, events, { ...needs, goalAt: null })).toMatchObject([
      { breaksTrust: true, claims: [], evidence: { sensitivity: 'S4', when: 'before' } },
    ]);
    expect(found(sensitiveQuestion, events, { ...needs, goalAt: -1 })).toMatchObject([
      { breaksTrust: false, evidence: { when: 'after' } },
    ]);
  });

  it.each(['Do you have any medical conditions?', 'Sexual orientation', 'Trade union'])(
    'is what privacy laws call special: %s',
    (label) => {
      expect(found(sensitiveQuestion, form('a', [{ label }]), needs)).toMatchObject([
        { evidence: { sensitivity: 'S5' } },
      ]);
    },
  );

  it('is not what only mentions it', () => {
    const mention = form('a', [{ label: 'Pregnancy yoga class date' }, { label: 'Group size' }]);
    expect(found(sensitiveQuestion, mention, needs)).toBe('clear');
  });

  it('is told once where the form comes back, and anew on another page', () => {
    const url = 'https://clinic.example/form';
    const again = (view: string, at: string) => form(view, [{ label: 'Card number' }], { url: at });
    const same = [...again('a', url), ...again('b', `${url}?error=1`)];
    expect(found(sensitiveQuestion, same, needs)).toHaveLength(1);
    const other = [...again('a', url), ...again('b', `${url}/next`)];
    expect(found(sensitiveQuestion, other, needs)).toHaveLength(2);
  });

  it('is not what the job needs, and cannot be told without needs', () => {
    const card = { journey: { needs: ['email', 'card'] } };
    expect(found(sensitiveQuestion, events, card)).toBe('clear');
    expect(found(sensitiveQuestion, events)).toBe('incomplete');
  });
});

describe('insecure-form', () => {
  const at = (url: string, field: Asked) => found(insecureForm, form('a', [field], { url }));

  it('is a form sent over http, or a password on a page that came so', () => {
    const sendsTo = 'http://pay.example/now';
    expect(at('https://a.example/', { ...email, sendsTo })).toMatchObject([{ breaksTrust: true }]);
    const https = { label: 'Password', sendsTo: 'https://a.example/in' };
    expect(at('http://a.example/', https)).toMatchObject([{ breaksTrust: true }]);
  });

  it('is not this machine, nor an address that is asked over https', () => {
    for (const host of ['localhost:8080', 'shop.localhost', '127.0.0.1:80', '[::1]:80']) {
      expect(at(`http://${host}/`, { label: 'Password' })).toBe('clear');
    }
    expect(at('https://a.example/', email)).toBe('clear');
  });
});

describe('password-rules', () => {
  it('are none where a number is split into boxes that hold little each', () => {
    const box = { group: 'New password', type: 'password', question: 'pin', maxLength: 1 };
    const boxes = ['1', '2', '3', '4'].map((label) => ({ ...box, label, id: label }));
    expect(found(passwordRules, form('a', boxes))).toBe('clear');
  });

  const said = (field: Partial<FieldSeen>, more: readonly InterpretedEvent[] = []) =>
    found(passwordRules, [
      ...form('a', [{ label: 'Password', autocomplete: 'new-password', ...field }]),
      ...more,
    ]);

  it('are demands for kinds of characters and short limits', () => {
    expect(said({ hint: 'One capital letter and a number' })).toMatchObject([
      { evidence: { composition: true } },
    ]);
    expect(said({ pattern: '(?=.*[A-Z])(?=.*\\d).{8,}' })).toMatchObject([
      { evidence: { composition: true } },
    ]);
    expect(said({ maxLength: 16 })).toMatchObject([{ evidence: { maxLength: 16 } }]);
  });

  it('are told too late when an alert tells them first', () => {
    const url = 'https://clinic.example/a';
    const alerts = ['Your password needs an uppercase letter.'];
    expect(said({}, [lookEvent({ view: 'b', look: { url, alerts } })])).toMatchObject([
      { evidence: { toldLate: alerts[0] } },
    ]);
  });

  const url = 'https://clinic.example/a';
  const rule = 'Your password must contain at least one special character.';
  const label = 'Password';
  const field = { label, name: label, autocomplete: 'new-password', id: 'p' };
  const pressed = actEvent({ view: 'a', widget: { name: 'Create' } });

  it('are told too late by an error beside the field, and not by one about another field', () => {
    const refused = (about: string) => {
      const errors = [{ text: rule, field: about, distance: 4, by: 'page' as const }];
      const fields = [fieldOf({ ...field, id: 'n' }), fieldOf({ label: 'Coupon', id: 'o' })];
      return said({ id: 'p' }, [pressed, lookEvent({ view: 'b', look: { url, errors, fields } })]);
    };
    for (const about of ['', 'n']) {
      expect(refused(about)).toMatchObject([{ evidence: { toldLate: rule, composition: false } }]);
    }
    expect(refused('o')).toBe('clear');
  });

  it('are told too late where they come to stand beside the field once it was sent', () => {
    const fields = [fieldOf({ ...field, hint: rule })];
    const after = [lookEvent({ view: 'a', look: { url, fields } })];
    const again = typeEvent(label, 10, { view: 'a', widget: { field: 'p' } });
    expect(said(field, [pressed, ...after, again])).toMatchObject([
      { evidence: { toldLate: rule, composition: false } },
    ]);
    const early = said({ ...field, hint: rule }, [pressed, ...after]);
    expect(early).toMatchObject([{ evidence: { toldLate: '', composition: true } }]);
  });

  it('are not told too late by what was there before anything was typed', () => {
    const alerts = [rule];
    const seen = [fieldOf(field)];
    const events = [
      lookEvent({ view: 'a', look: { url, alerts, fields: seen } }),
      typeEvent(label, 10, { view: 'a', widget: { field: 'p' } }),
      pressed,
      lookEvent({ view: 'a', look: { url, alerts, fields: seen } }),
    ];
    expect(found(passwordRules, events)).toBe('clear');
  });

  it.each([
    'Long is good, letters and numbers and symbols are welcome but not needed',
    'Any characters are fine: special characters, spaces, emoji',
    'You do not need a capital letter or a number.',
    'Special characters are allowed.',
  ])('are none where nothing is demanded: %s', (hint) => {
    expect(said({ hint })).toBe('clear');
  });

  it.each([
    'Special characters are allowed. One capital letter.',
    'You may use spaces, but at least one number is required',
  ])('are demanded beside what is allowed: %s', (hint) => {
    expect(said({ hint })).toMatchObject([{ evidence: { composition: true } }]);
  });

  it('are told of a password that a refusal says must have kinds of characters', () => {
    const url = 'https://clinic.example/a';
    const plain = form('a', [{ label: 'Password', maxLength: 12 }]);
    const refused = (alert: string) =>
      found(passwordRules, [...plain, lookEvent({ view: 'b', look: { url, alerts: [alert] } })]);
    expect(refused('It must have a capital letter and a number.')).toMatchObject([
      { evidence: { maxLength: 12, toldLate: 'It must have a capital letter and a number.' } },
    ]);
    expect(refused('The password is not right.')).toBe('not-applicable');
  });

  it('are not length alone, nor a password for signing in', () => {
    expect(said({ hint: 'At least 8 characters', minLength: 8, maxLength: 128 })).toBe('clear');
    const signIn = { label: 'Password', autocomplete: 'current-password', maxLength: 16 };
    expect(found(passwordRules, form('a', [signIn]))).toBe('not-applicable');
  });
});

describe('blocked-paste', () => {
  it('claims typing again what could not be pasted', () => {
    const [look, paste] = form('a', [{ label: 'IBAN', refusesPaste: true }]);
    const again = typeEvent('IBAN', 22, { view: 'a', purpose: 'again' });
    if (look === undefined || paste === undefined) throw new Error('no form');
    expect(found(blockedPaste, [look, paste, again])).toMatchObject([
      { claims: [{ event: 2 }], evidence: { tried: true } },
    ]);
  });

  it('is told once where the form comes back', () => {
    const url = 'https://clinic.example/form';
    const field = { label: 'IBAN', refusesPaste: true };
    const [back] = form('b', [field], { url });
    if (back === undefined) throw new Error('no form');
    expect(found(blockedPaste, [...form('a', [field], { url }), back])).toHaveLength(1);
  });

  it('says nothing of a field nobody pasted into', () => {
    expect(found(blockedPaste, form('a', [{ label: 'IBAN' }]))).toBe('not-applicable');
  });
});
