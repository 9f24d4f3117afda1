import { describe, expect, it } from 'vitest';
import { detectAll } from '../../src/detect/index.ts';
import type { Interpreted, InterpretedTrace } from '../../src/interpret/interpreted.ts';
import { foundBy } from '../../src/score/model/found-by.ts';
import { outcomeOf } from '../../src/score/outcome/outcome.ts';
import type { Look } from '../../src/trace/look.ts';

import {
  type About,
  actEvent,
  fieldOf,
  hopOf,
  lookEvent,
  navigationEvent,
  openEvent,
  overlayEvent,
  stuckEvent,
  traceOf,
  typeEvent,
  viewEvent,
} from '../helpers/trace-of.ts';

type Going = Partial<Omit<Interpreted<'navigation'>, 'type'>>;

const stuck: About = { goalAt: null, end: { how: 'stuck', step: 2 } };

/** A control is pressed; the page it leads to is the last the customer sees. */
const afterPress = (
  look: Partial<Look>,
  {
    going = {},
    kind = 'link',
    name = 'Go on',
    about = stuck,
  }: {
    readonly going?: Going;
    readonly kind?: 'link' | 'button';
    readonly name?: string;
    readonly about?: About;
  } = {},
): InterpretedTrace =>
  traceOf(about, {
    events: [
      openEvent({ step: 0, view: '' }),
      navigationEvent({ step: 0, cause: 'open' }),
      viewEvent({ step: 0, view: 'v1' }),
      lookEvent({ step: 0, view: 'v1', look: { mainText: 'Welcome' } }),
      actEvent({ step: 1, at: 2000, view: 'v1', widget: { kind, name } }),
      navigationEvent({ step: 1, at: 2100, view: 'v1', ...going }),
      viewEvent({ step: 1, at: 2500, view: 'v2' }),
      lookEvent({ step: 1, at: 3000, view: 'v2', look: { waysOn: 2, ...look } }),
    ],
  });

/** An address is opened, and that is all. */
const opened = (look: Partial<Look>, going: Going, about: About = {}): InterpretedTrace =>
  traceOf(about, {
    events: [
      openEvent({ step: 0, view: '' }),
      navigationEvent({ step: 0, cause: 'open', ...going }),
      viewEvent({ step: 0, view: 'v1' }),
      lookEvent({ step: 0, view: 'v1', look }),
    ],
  });

const deadEndsOf = (trace: InterpretedTrace): readonly string[] =>
  detectAll(trace).flatMap(({ detector, verdict }) =>
    detector.role === 'dead-end' && verdict.verdict === 'found'
      ? verdict.found.map(({ kind, what, blocks }) =>
          `${kind} ${kind === 'wall' ? what : ''}${blocks ? ' blocks' : ''}`.replace(/\s+/g, ' '),
        )
      : [],
  );

const endingOf = (trace: InterpretedTrace): string => {
  const { outcome, reason } = outcomeOf(trace, foundBy(detectAll(trace)));
  return `${outcome} ${reason}`.trim();
};

const said = (heading: string, text = '', language = 'en'): Partial<Look> => ({
  language,
  headings: [{ level: 1, text: heading }],
  mainText: `${heading}\n${text}`,
});

const filler =
  'This page tells at some length how things are done here and what there is to know. ';

describe('a wall', () => {
  it.each([
    ['en', 'captcha', 'Prove that you are human'],
    ['de', 'captcha', 'Ich bin kein Roboter'],
    ['fr', 'captcha', "Vérifiez que vous n'êtes pas un robot"],
    ['es', 'captcha', 'No soy un robot'],
    ['it', 'captcha', 'Non sono un robot'],
    ['pt', 'captcha', 'Não sou um robô'],
    ['nl', 'captcha', 'Ik ben geen robot'],
    ['ja', 'captcha', '私はロボットではありません'],
    ['en', 'payment', 'Subscribe to continue reading'],
    ['de', 'payment', 'Nur für Abonnenten'],
    ['fr', 'payment', 'Article réservé aux abonnés'],
    ['es', 'payment', 'Contenido exclusivo para suscriptores'],
    ['it', 'payment', 'Contenuto riservato agli abbonati'],
    ['pt', 'payment', 'Exclusivo para assinantes'],
    ['nl', 'payment', 'Alleen voor abonnees'],
    ['ja', 'payment', 'この記事は有料会員限定です'],
    ['en', 'app-only', 'Booking is only available in our app'],
    ['en', 'app-only', 'Bookings can only be made in our app'],
    ['de', 'app-only', 'Die Buchung ist nur in unserer App möglich'],
    ['fr', 'app-only', "Disponible uniquement dans l'application"],
    ['es', 'app-only', 'Solo disponible en la app'],
    ['it', 'app-only', "Solo nell'app"],
    ['pt', 'app-only', 'Apenas disponível na nossa aplicação'],
    ['nl', 'app-only', 'Alleen beschikbaar in onze app'],
    ['ja', 'app-only', 'このサービスはアプリ限定です'],
    ['en', 'not-in-country', 'This video is not available in your country'],
    ['de', 'not-in-country', 'Dieses Video ist in Ihrem Land nicht verfügbar'],
    ['fr', 'not-in-country', "Ce contenu n'est pas disponible dans votre pays"],
    ['es', 'not-in-country', 'Este contenido no está disponible en su país'],
    ['it', 'not-in-country', 'Questo contenuto non è disponibile nel tuo paese'],
    ['pt', 'not-in-country', 'Este conteúdo não está disponível no seu país'],
    ['nl', 'not-in-country', 'Deze video is niet beschikbaar in uw land'],
    ['ja', 'not-in-country', 'お住まいの国ではご利用いただけません'],
  ])('%s, %s: %s', (language, what, heading) => {
    expect(deadEndsOf(afterPress(said(heading, '', language)))).toEqual([`wall ${what} blocks`]);
  });

  it('is a sign-in nobody asked for, and told before the status it came with', () => {
    const look = { ...said('Sign in'), fields: [fieldOf({ type: 'password' })] };
    expect(deadEndsOf(afterPress(look))).toEqual(['wall sign-in blocks']);
    expect(deadEndsOf(afterPress(look, { going: { status: 401 } }))).toEqual([
      'wall sign-in blocks',
    ]);
  });

  it('is a sign-in the site sends to from an opened address', () => {
    const look = { ...said('Sign in'), fields: [fieldOf({ type: 'password' })] };
    const hops = [
      hopOf({ from: 'https://clinic.example/mine', to: 'https://clinic.example/login' }),
    ];
    expect(deadEndsOf(opened(look, { hops }, stuck))).toEqual(['wall sign-in blocks']);
    expect(deadEndsOf(opened(look, {}, stuck))).toEqual([]);
  });

  it('is a captcha known by its frame', () => {
    const embeds = ['www.google.com/recaptcha/api2/anchor'];
    expect(deadEndsOf(afterPress({ ...said('Register'), embeds }))).toEqual([
      'wall captcha blocks',
    ]);
  });

  it.each([
    ['a sign-in that was asked for', 'Sign in', {}],
    [
      'an article that speaks of subscribers',
      'Read',
      { headings: [], mainText: `${filler.repeat(12)} Subscribers only get more.` },
    ],
    [
      'a form that a captcha without a question protects',
      'Send',
      { mainText: 'Write to us. This site is protected by reCAPTCHA.' },
    ],
  ])('is not %s', (_, name, more) => {
    const look = { ...said('Sign in'), fields: [fieldOf({ type: 'password' })], ...more };
    const trace = afterPress(name === 'Sign in' ? look : { ...look, fields: [] }, { name });
    expect(deadEndsOf(trace)).toEqual([]);
  });

  it('is not a sign-in the script fills in', () => {
    const look = { ...said('Sign in'), fields: [fieldOf({ id: 'word', type: 'password' })] };
    const trace = afterPress(look);
    const typed = typeEvent('word', 8, { step: 2, at: 4000, view: 'v2' });
    const again = lookEvent({ step: 2, at: 6000, view: 'v2', look });
    expect(deadEndsOf({ ...trace, events: [...trace.events, typed, again] })).toEqual([]);
  });

  describe('where the script has typed', () => {
    const fields = [
      fieldOf({ id: 'number', type: 'text', form: 'door' }),
      fieldOf({ id: 'word', type: 'password', form: 'door' }),
      fieldOf({ id: 'search', type: 'search', form: 'find' }),
      fieldOf({ id: 'mail', type: 'email', form: 'letter', area: 'chrome' }),
    ];
    const look = { ...said('Sign in'), fields };
    const afterTyping = (field: string): readonly string[] => {
      const typed = typeEvent(field, 8, { step: 2, at: 4000, view: 'v2' });
      const again = lookEvent({ step: 2, at: 6000, view: 'v2', look });
      const trace = afterPress(look);
      return deadEndsOf({ ...trace, events: [...trace.events, typed, again] });
    };

    it.each(['number', 'word'])('is not a form whose %s the script has filled in', (field) => {
      expect(afterTyping(field)).toEqual([]);
    });

    it.each(['search', 'mail'])('is one still where the script has filled in "%s"', (field) => {
      expect(afterTyping(field)).toEqual(['wall sign-in blocks']);
    });
  });

  it('is not where the goal was seen', () => {
    const trace = afterPress(said('Subscribe to continue reading'), { about: { goalAt: 3000 } });
    expect(deadEndsOf(trace)).toEqual([]);
  });
});

describe('a wall against the robot', () => {
  it.each([
    ['a challenge by its header', { status: 403, guard: 'Cloudflare' }, said('Just a moment')],
    ['too many requests', { status: 429 }, said('Slow down')],
    ['a refusal that asks for a human', { status: 403 }, said('Please verify you are human')],
    [
      'a refusal that takes the customer for a robot',
      { status: 403 },
      said('Pardon our interruption', 'Something about your browser made us think you were a bot.'),
    ],
    [
      'a refusal that speaks of unusual traffic, in German',
      { status: 503 },
      said('Einen Moment', 'Wir haben ungewöhnlichen Datenverkehr aus Ihrem Netz bemerkt.', 'de'),
    ],
    [
      'a refusal for want of a person, in German',
      { status: 403 },
      said('Zugriff gesperrt', 'Ihr Browser lässt vermuten, dass Sie ein Bot sind.', 'de'),
    ],
    [
      'a bare page of a guard',
      { status: 200 },
      { ...said('Pardon our interruption'), embeds: ['geo.captcha-delivery.com/captcha/'] },
    ],
  ])('makes the journey unmeasured: %s', (_, going, look) => {
    const trace = afterPress(look, { going });
    expect(endingOf(trace)).toBe('unmeasured robot-wall');
    expect(deadEndsOf(trace).filter((one) => one.startsWith('http-error'))).toEqual([]);
    expect(endingOf(opened(look, going, { goalAt: null, journey: { goalKind: 'done' } }))).toBe(
      'unmeasured robot-wall',
    );
  });

  it('is none where the site asks everybody, or works', () => {
    expect(endingOf(afterPress(said('Prove that you are human')))).toBe('blocked wall');
    const whole = { ...said('Prove that you are human'), mainText: filler.repeat(8) };
    expect(endingOf(afterPress(whole, { going: { guard: 'DataDome' } }))).toBe('blocked wall');
    expect(endingOf(afterPress(said('Forbidden'), { going: { status: 403 } }))).toBe(
      'blocked http-error',
    );
  });
});

describe('a session-expired', () => {
  it.each([
    ['en', 'Your session has expired'],
    ['de', 'Ihre Sitzung ist abgelaufen'],
    ['fr', 'Votre session a expiré'],
    ['es', 'Su sesión ha caducado'],
    ['it', 'La sessione è scaduta'],
    ['pt', 'A sua sessão expirou'],
    ['nl', 'Uw sessie is verlopen'],
    ['ja', 'セッションの有効期限が切れました'],
  ])('%s: %s', (language, heading) => {
    const look = { ...said(heading, '', language), fields: [fieldOf({ type: 'password' })] };
    expect(deadEndsOf(afterPress(look))).toEqual(['session-expired blocks']);
  });

  it('is told by a window over the page, or by a status frameworks have for it', () => {
    const trace = afterPress(said('Your basket'));
    const over = overlayEvent({
      step: 1,
      at: 2900,
      view: 'v2',
      features: { text: 'You have been logged out. OK' },
    });
    expect(deadEndsOf({ ...trace, events: [...trace.events, over] })).toEqual([
      'session-expired blocks',
    ]);
    expect(deadEndsOf(afterPress(said('Page'), { going: { status: 419 } }))).toEqual([
      'session-expired blocks',
    ]);
  });

  it('is told once where its window keeps the customer from going on', () => {
    const over = overlayEvent({
      id: 'o1',
      step: 2,
      at: 4000,
      view: 'v2',
      covered: true,
      closed: 'could-not-be-closed',
      features: { text: 'Your session timed out. Log in again', modal: true },
    });
    const press = actEvent({ step: 2, at: 5000, view: 'v2' });
    const kept = stuckEvent({ step: 2, at: 9000, view: 'v2', found: 'covered', overlay: 'o1' });
    const trace = afterPress(said('Your details'));
    const all = detectAll({ ...trace, events: [...trace.events, over, press, kept] });
    const found = all.flatMap(({ detector, verdict }) =>
      verdict.verdict === 'found' ? [detector.id] : [],
    );
    expect(found).toEqual(['session-expired']);
    const survey = { ...over, features: { ...over.features, text: 'How do you like our site?' } };
    expect(deadEndsOf({ ...trace, events: [...trace.events, survey, press, kept] })).toEqual([
      'blocked-view blocks',
    ]);
  });

  it('is not the farewell to a customer who signs out, nor an article about it', () => {
    expect(deadEndsOf(afterPress(said('You have been signed out'), { name: 'Sign out' }))).toEqual(
      [],
    );
    const article = `${filler.repeat(10)} Then your session has expired.`;
    expect(deadEndsOf(afterPress({ mainText: article }))).toEqual([]);
  });
});

describe('a broken-link', () => {
  it.each([
    ['not found', { status: 404 }],
    ['gone', { status: 410 }],
    ['no such host', { status: 0, error: 'net::ERR_NAME_NOT_RESOLVED' }],
  ])('%s, behind a link', (_, going) => {
    expect(deadEndsOf(afterPress(said('Not found'), { going }))).toEqual(['broken-link blocks']);
  });

  it.each([
    ['a form', { kind: 'button', going: { status: 404 } }],
    ['a link to a page that fails', { kind: 'link', going: { status: 500 } }],
    ['a page that went on by itself', { kind: 'link', going: { status: 404, cause: 'site' } }],
  ] as const)('is not %s', (_, about) => {
    expect(deadEndsOf(afterPress(said('Not found'), about))).toEqual(['http-error blocks']);
  });
});

describe('an opened address that is answered with an error', () => {
  const done: About = { goalAt: null, journey: { goalKind: 'done' } };

  it('is no success, though every step was done', () => {
    expect(endingOf(opened(said('Not found'), { status: 404 }, done))).toBe('blocked http-error');
    expect(endingOf(opened(said('Not found'), { status: 404 }, stuck))).toBe('blocked http-error');
  });

  it('is one where the page is whole all the same', () => {
    const whole = { ...said('Rooms'), mainText: filler.repeat(8) };
    expect(endingOf(opened(whole, { status: 404 }, done))).toBe('reached');
    expect(endingOf(opened(said('Rooms'), { status: 200 }, done))).toBe('reached');
  });
});

describe('an endless-wait', () => {
  const waiting = (look: Partial<Look>, at = 12_000): InterpretedTrace => {
    const trace = afterPress({});
    const last = lookEvent({ step: 1, at, view: 'v2', look });
    return { ...trace, events: [...trace.events.slice(0, -1), last] };
  };

  it('is a wheel that still turned when the time was over', () => {
    expect(deadEndsOf(waiting({ loading: ['spinner'] }))).toEqual(['endless-wait blocks']);
    expect(endingOf(waiting({ loading: ['spinner'] }))).toBe('blocked endless-wait');
  });

  it.each([
    ['en', 'Loading…'],
    ['de', 'Bitte warten'],
    ['fr', 'Veuillez patienter'],
    ['es', 'Espere un momento'],
    ['it', 'Attendere prego'],
    ['pt', 'Aguarde'],
    ['nl', 'Even geduld'],
    ['ja', '読み込み中'],
  ])('is a page that only asks to wait, %s: %s', (language, mainText) => {
    expect(deadEndsOf(waiting({ language, mainText }))).toEqual(['endless-wait blocks']);
  });

  it('is not a wait that had only begun, nor a page that has nothing under way', () => {
    expect(deadEndsOf(waiting({ loading: ['spinner'] }, 3000))).toEqual([]);
    expect(deadEndsOf(waiting({ mainText: 'Choose a day' }))).toEqual([]);
  });

  it('is not what turned while the customer went on with the page', () => {
    const look = { loading: ['mill'], mainText: 'Order rolls' };
    const trace = waiting(look);
    const more = [
      actEvent({ step: 2, at: 14_000, view: 'v2', widget: { name: 'Order' } }),
      lookEvent({ step: 2, at: 24_000, view: 'v2', look }),
    ];
    expect(deadEndsOf({ ...trace, events: [...trace.events, ...more] })).toEqual([]);
  });

  it('is named after the error where the page tells of one', () => {
    const look = { ...said('Something went wrong', 'Try again later.'), loading: ['spinner'] };
    expect(deadEndsOf(waiting(look))).toEqual(['soft-error blocks']);
  });
});
