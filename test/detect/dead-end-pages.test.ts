import { describe, expect, it } from 'vitest';
import { detectAll } from '../../src/detect/index.ts';
import type { InterpretedTrace } from '../../src/interpret/interpreted.ts';
import type { Look } from '../../src/trace/look.ts';
import {
  type About,
  actEvent,
  fieldOf,
  goalEvent,
  lookEvent,
  openEvent,
  traceOf,
  typeEvent,
  viewEvent,
} from '../helpers/trace-of.ts';

/** A form is filled in and sent; the page it leads to is the last the customer sees. */
const afterForm = (look: Partial<Look>, about: About = { goalAt: null }): InterpretedTrace =>
  traceOf(about, {
    events: [
      openEvent({ step: 0, view: '' }),
      viewEvent({ step: 0, view: 'v1' }),
      lookEvent({ step: 0, view: 'v1', look: { fields: [fieldOf()], mainText: 'Book. Postcode' } }),
      typeEvent('Postcode', 5, { step: 1, at: 4000, view: 'v1' }),
      actEvent({ step: 2, at: 6000, view: 'v1', widget: { name: 'Book the Appointment' } }),
      viewEvent({ step: 2, at: 6500, view: 'v2', url: 'https://clinic.example/done' }),
      lookEvent({
        step: 2,
        at: 7000,
        view: 'v2',
        look: { url: 'https://clinic.example/done', title: 'Clinic', waysOn: 0, ...look },
      }),
    ],
  });

/** A link is pressed; the page it leads to is the last the customer sees. */
const afterLink = (look: Partial<Look>, name = 'Read more'): InterpretedTrace =>
  traceOf(
    { goalAt: null, end: { how: 'stuck', step: 2 } },
    {
      events: [
        openEvent({ step: 0, view: '' }),
        viewEvent({ step: 0, view: 'v1' }),
        lookEvent({ step: 0, view: 'v1', look: { mainText: 'Welcome' } }),
        actEvent({ step: 1, at: 2000, view: 'v1', widget: { kind: 'link', name } }),
        viewEvent({ step: 1, at: 2500, view: 'v2' }),
        lookEvent({ step: 1, at: 3000, view: 'v2', look: { waysOn: 5, ...look } }),
      ],
    },
  );

/** An address is opened, and the page is the last the customer sees. */
const afterOpening = (look: Partial<Look>): InterpretedTrace =>
  traceOf(
    { goalAt: null },
    {
      events: [
        openEvent({ step: 0, view: '' }),
        viewEvent({ step: 0, view: 'v1' }),
        lookEvent({ step: 0, view: 'v1', look }),
      ],
    },
  );

const deadEndsOf = (trace: InterpretedTrace) =>
  detectAll(trace).flatMap(({ detector, verdict }) =>
    detector.role === 'dead-end' && verdict.verdict === 'found'
      ? verdict.found.map(({ kind, blocks }) => `${kind}${blocks ? ' blocks' : ''}`)
      : [],
  );

const filler =
  'This page tells at some length how things are done here and what to know about it. ';

describe('a channel switch', () => {
  it.each([
    ['en-US', 'We are sorry', 'Your request could not be completed. Please call 1-800-555-0138.'],
    ['en-US', 'Hold on', 'That did not go through. Ring our front desk on (510) 555-0147.'],
    ['en-US', 'Almost there', 'To complete your booking, please telephone 555-0123.'],
    [
      'de',
      'Es tut uns leid',
      'Ihr Termin konnte nicht gebucht werden. Rufen Sie uns an: 030 901820.',
    ],
    ['de', 'Buchung', 'Bitte wenden Sie sich telefonisch an unser Team unter 089 2180 0.'],
    ['fr', 'Désolé', "Votre demande n'a pas abouti. Appelez le 01 42 68 53 00."],
    ['es', 'Lo sentimos', 'No se ha podido completar su solicitud. Llame al 915 550 123.'],
    ['it', 'Ci scusiamo', 'Non è stato possibile prenotare. Chiami il numero 06 6982 1234.'],
    ['pt', 'Pedimos desculpa', 'Não foi possível concluir o pedido. Ligue para 210 123 456.'],
    ['nl', 'Het spijt ons', 'Uw afspraak kon niet worden gemaakt. Bel ons op 020 123 4567.'],
    [
      'ja',
      'ご予約について',
      'オンラインでは受け付けておりません。お電話でご予約ください。03-1234-5678',
    ],
    ['en', 'Sorry', 'Online booking is unavailable. Please e-mail desk@clinic.example instead.'],
    ['en', 'Sorry', 'We cannot book this online. Please visit our clinic in person.'],
  ])('%s: %s. %s', (language, heading, text) => {
    const trace = afterForm({
      language,
      headings: [{ level: 1, text: heading }],
      mainText: `${heading}\n${text}`,
    });
    expect(deadEndsOf(trace)).toEqual(['channel-switch blocks']);
  });

  it('is known when the page declares another language', () => {
    const mainText = 'Es tut uns leid. Bitte rufen Sie uns an: +49 30 901820.';
    expect(deadEndsOf(afterForm({ language: 'en-US', mainText }))).toEqual([
      'channel-switch blocks',
    ]);
  });

  it('is known by its shape when its words are not', () => {
    const mainText = 'Qorvel menat ustik. Zilpa dornek +1 510 555 0147. Torvin askel.';
    expect(deadEndsOf(afterForm({ language: 'xx', mainText }))).toEqual(['channel-switch blocks']);
  });

  it('is known by a number that is behind a link only', () => {
    const look = {
      mainText: 'Sorry, that did not work. Call support',
      contactLinks: ['+18005550138'],
    };
    expect(deadEndsOf(afterForm(look))).toEqual(['channel-switch blocks']);
  });

  it('is known when a form shows it in an alert and stays', () => {
    const alert = 'Sorry, we could not book that. Please call 1-800-555-0138.';
    const look = { mainText: `Book. Postcode ${alert}`, alerts: [alert], fields: [fieldOf()] };
    expect(deadEndsOf(afterForm(look))).toEqual(['channel-switch blocks']);
  });

  it('is known when the address was asked for and there is nothing else to do', () => {
    const look = {
      language: 'fr',
      mainText: 'Annuler. Veuillez envoyer un e-mail à a@b.example.',
      waysOn: 0,
    };
    expect(deadEndsOf(afterOpening(look))).toEqual(['channel-switch blocks']);
  });

  it('says what was read there and what is left to do', () => {
    const mainText =
      'We are sorry. Your request could not be completed. Please call 1-800-555-0138.';
    const [found] = detectAll(afterForm({ mainText })).flatMap(({ verdict }) =>
      verdict.verdict === 'found' ? verdict.found : [],
    );
    expect(found).toMatchObject({
      step: 2,
      at: 7,
      page: 'https://clinic.example/done',
      message:
        'After "Book the Appointment" the page said: "We are sorry. Your request could not be completed. Please call 1-800-555-0138." The customer can only call (1-800-555-0138).',
      evidence: { channels: ['phone'], contacts: ['1-800-555-0138'], afterSubmission: true },
    });
  });
});

describe('a soft error', () => {
  it.each([
    ['en', 'Something went wrong', 'Please try again later.'],
    ['de', 'Es ist ein Fehler aufgetreten', 'Versuchen Sie es später noch einmal.'],
    ['fr', 'Une erreur est survenue', 'Veuillez réessayer.'],
    ['es', 'Algo ha salido mal', 'Inténtelo de nuevo más tarde.'],
    ['it', 'Si è verificato un errore', 'Riprovi più tardi.'],
    ['pt', 'Ocorreu um erro', 'Tente novamente mais tarde.'],
    ['nl', 'Er ging iets mis', 'Probeer het later opnieuw.'],
    ['ja', 'エラーが発生しました', 'もう一度お試しください。'],
    ['en', 'We’ll be right back', 'Our site is undergoing scheduled maintenance.'],
    ['de', 'Wartungsarbeiten', 'Unser Shop ist bald wieder für Sie da.'],
    ['fr', 'Travaux de maintenance', 'Le site revient dans une heure.'],
    ['es', 'Tareas de mantenimiento', 'Volvemos dentro de una hora.'],
    ['it', 'Sito in manutenzione', 'Saremo di nuovo online tra un’ora.'],
    ['pt', 'Site em manutenção', 'Voltamos dentro de uma hora.'],
  ])('%s: %s', (language, heading, text) => {
    const headings = [{ level: 1, text: heading }];
    const trace = afterForm({ language, headings, mainText: `${heading} ${text}` });
    expect(deadEndsOf(trace)).toEqual(['soft-error blocks']);
  });

  it.each([
    'Fatal error : Uncaught PDOException: SQLSTATE[HY000] [2002] Connection refused in /var/www/html/db.php on line 12',
    `Traceback (most recent call last): ${'File "/srv/app/views.py", line 12, in book '.repeat(40)}`,
    'TypeError: Cannot read properties of undefined (reading "slots")\n    at book (/srv/app/book.js:12:9)',
    'java.lang.NullPointerException: null at com.clinic.Booking.book(Booking.java:12)',
    '{"error":"internal","code":17}',
  ])('is told by what a program prints when it breaks: %s', (text) => {
    const look = { text, mainText: text, title: '', language: '', waysOn: 0 };
    expect(deadEndsOf(afterForm(look))).toEqual(['soft-error blocks']);
  });

  it.each([
    'Fatal errors in the kitchen: how a sauce goes wrong, and what to do about it.',
    'Booked: we look forward to seeing you. Traceback (most recent call last) is the name of our band.',
    '{"slots":[9,10],"errors":[]}',
  ])('is none where a page only speaks of such: %s', (text) => {
    const look = { text, mainText: text, title: '', language: 'en', waysOn: 0 };
    expect(deadEndsOf(afterForm(look))).not.toContain('soft-error blocks');
  });

  it('is a page that is not there, behind a link', () => {
    const headings = [{ level: 1, text: 'Page not found' }];
    const look = {
      title: 'Not found',
      headings,
      mainText: 'Page not found. Go to the start page.',
    };
    expect(deadEndsOf(afterLink(look))).toEqual(['soft-error blocks']);
  });

  it('is a form that fails without a wish for correction', () => {
    const alerts = ['Something went wrong. Try again later.'];
    const look = { alerts, mainText: 'Book. Postcode', fields: [fieldOf()] };
    expect(deadEndsOf(afterForm(look))).toEqual(['soft-error blocks']);
  });
});

describe('a healthy page', () => {
  it.each<[string, InterpretedTrace]>([
    ['is where the goal was seen', goalTrace()],
    ['is on the way: later steps were done on it', onTheWay()],
    [
      'asks for a correction',
      afterForm({
        alerts: ['There is a problem. Please enter your postcode.'],
        headings: [{ level: 2, text: 'There is a problem' }],
        mainText: 'There is a problem. Please enter your postcode. Book. Postcode',
        fields: [fieldOf()],
      }),
    ],
    [
      'confirms, with a number for those who need it, under words the script does not expect',
      afterForm({ mainText: 'Your visit is booked. To cancel, please call 1-800-555-0138.' }),
    ],
    [
      'thanks, with the number of the clinic',
      afterForm({ mainText: 'Thank you, see you on Tuesday. Fern Hollow Clinic, 1-800-555-0138' }),
    ],
    [
      'is a contact page the customer asked for',
      afterLink({ mainText: 'Contact. Call us on 1-800-555-0138.', waysOn: 1 }, 'Contact us'),
    ],
    [
      'is a contact page that was opened',
      afterOpening({ title: 'Contact', mainText: 'Call us on 1-800-555-0138.', waysOn: 0 }),
    ],
    [
      'is a help page with a phone number',
      afterLink({
        headings: [{ level: 1, text: 'Help with your booking' }],
        mainText: `${filler.repeat(6)} If you cannot book online, call us on 1-800-555-0138. ${filler}`,
      }),
    ],
    [
      'is an article about errors',
      afterLink({
        title: 'Why a page is not found: the 404 error explained',
        headings: [{ level: 1, text: 'The 404 error' }],
        mainText: `The 404 error. ${filler.repeat(12)} Something went wrong is a poor message.`,
      }),
    ],
    [
      'is a wiki page with a way to write it',
      afterLink({
        title: 'Start',
        headings: [{ level: 1, text: 'Welcome' }],
        mainText: 'Welcome. Edit',
      }),
    ],
    [
      'finds nothing that was searched for',
      afterForm({
        headings: [{ level: 1, text: 'Search' }],
        mainText: 'Search. No results for "foo".',
        waysOn: 4,
      }),
    ],
    [
      'is about a survey',
      afterLink({
        title: 'Survey',
        headings: [{ level: 1, text: 'Building survey' }],
        mainText: filler,
      }),
    ],
  ])('%s', (_, trace) => {
    expect(deadEndsOf(trace)).toEqual([]);
  });
});

function goalTrace(): InterpretedTrace {
  const trace = afterForm(
    { mainText: 'Sorry for the wait. Call 1-800-555-0138.' },
    { goalAt: 7000 },
  );
  return { ...trace, events: [...trace.events, goalEvent({ step: 2, at: 7000, view: 'v2' })] };
}

function onTheWay(): InterpretedTrace {
  const mainText =
    'We are sorry, that was not possible. Please call 1-800-555-0138 or choose another day.';
  const trace = afterForm({ mainText, waysOn: 1 });
  const next = [
    actEvent({ step: 3, at: 9000, view: 'v2', widget: { name: 'Choose another day' } }),
    viewEvent({ step: 3, at: 9500, view: 'v3' }),
    lookEvent({ step: 3, at: 9900, view: 'v3', look: { mainText: 'Choose a day' } }),
  ];
  return { ...trace, events: [...trace.events, ...next] };
}
