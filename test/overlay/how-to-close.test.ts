import { describe, expect, it } from 'vitest';
import { howToClose } from '../../src/overlay/how-to-close.ts';
import type { OverlayControl, OverlayFeatures } from '../../src/trace/overlay-seen.ts';
import { featuresOf } from '../helpers/trace-of.ts';

const control = (name: string, more: Partial<OverlayControl> = {}): OverlayControl => ({
  name,
  text: name,
  role: 'button',
  rect: { x: 500, y: 500, width: 120, height: 40 },
  href: '',
  ...more,
});

const waysFor = (
  controls: readonly OverlayControl[],
  kind: Parameters<typeof howToClose>[1] = 'survey',
  consent: Parameters<typeof howToClose>[2] = 'accept',
  more: Partial<OverlayFeatures> = {},
) =>
  howToClose(
    featuresOf({
      modal: false,
      role: '',
      coverWithBackdrop: 0.3,
      controls: [...controls],
      ...more,
    }),
    kind,
    consent,
  ).map(({ how, control: at }) => (at === null ? how : `${how} ${at}`));

const corner = { x: 900, y: 210, width: 32, height: 32 };

describe('closing what lies over the page', () => {
  it('tries a name, then a sign, then a refusal, then the corner', () => {
    const controls = [
      control('Send'),
      control('', { rect: corner }),
      control('No thanks'),
      control('', { text: '✕' }),
      control('Close this dialog'),
    ];
    expect(waysFor(controls)).toEqual(['name 4', 'sign 3', 'decline 2', 'corner 1']);
  });

  it('uses each control once', () => {
    expect(waysFor([control('Close', { text: '×', rect: corner })])).toEqual(['name 0']);
  });

  it('tries Escape in a dialog, and a press beside it where there is a backdrop', () => {
    const more = { role: 'dialog', coverWithBackdrop: 1 };
    expect(waysFor([], 'other', 'accept', more)).toEqual(['escape', 'backdrop']);
    expect(waysFor([])).toEqual([]);
  });

  it('tries nothing on a notice to wait, which goes by itself', () => {
    const more = { role: 'dialog', coverWithBackdrop: 1 };
    expect(waysFor([], 'other', 'accept', { ...more, text: 'Please wait …' })).toEqual([]);
    expect(waysFor([], 'other', 'accept', { ...more, text: 'Bitte warten' })).toEqual([]);
    expect(waysFor([], 'other', 'accept', { ...more, text: 'Spring sale' })).toHaveLength(2);
  });

  it('knows the corner of a window that stands in its own backdrop', () => {
    const whole = {
      rect: { x: 0, y: 0, width: 1280, height: 800 },
      coverWithBackdrop: 1,
      cover: 1,
    };
    const panel = { x: 430, y: 200, width: 420, height: 300 };
    const icon = control('', { rect: { x: 810, y: 208, width: 32, height: 32 } });
    expect(waysFor([icon], 'survey', 'accept', { ...whole, panel })).toEqual([
      'corner 0',
      'escape',
      'backdrop',
    ]);
    expect(waysFor([icon], 'survey', 'accept', whole)).toEqual([]);
  });

  it.each([
    'Continue as guest',
    'Als Gast fortfahren',
    'Continuer sans compte',
    'Continuar como invitado',
    'Continua come ospite',
    'Continuar como convidado',
    'Doorgaan als gast',
    'ゲストとして購入',
  ])('goes on without signing in by %s', (name) =>
    expect(waysFor([control(name)], 'sign-in')).toEqual(['decline 0']),
  );

  it.each(['Schließen', 'Fermer', 'Cerrar', 'Chiudi', 'Fechar', 'Sluiten', '閉じる'])(
    'knows the word %s',
    (name) => expect(waysFor([control(name)])).toEqual(['name 0']),
  );

  it('does not close an account, follow a link away, or start what is asked', () => {
    const away = control('Close offer', { role: 'link', href: 'shop.example/offer' });
    expect(waysFor([control('Close my account'), away, control('OK')])).toEqual([]);
  });

  it('acknowledges what only informs', () => {
    expect(waysFor([control('Got it')], 'other')).toEqual(['acknowledge 0']);
  });

  it('says yes to an age gate, and never no', () => {
    expect(waysFor([control('No'), control('Yes, I am')], 'age-gate')).toEqual(['accept 1']);
  });
});

describe('consent', () => {
  const banner = [control('Cookie settings'), control('Reject all'), control('Accept all')];

  it('is accepted, refused or left by wish', () => {
    expect(waysFor(banner, 'consent', 'accept')).toEqual(['accept 2']);
    expect(waysFor(banner, 'consent', 'reject')).toEqual(['reject 1', 'settings 0']);
    expect(waysFor(banner, 'consent', 'leave')).toEqual([]);
  });

  it('is closed by its × when it is to be left', () => {
    expect(waysFor([...banner, control('×')], 'consent', 'leave')).toEqual(['sign 3']);
  });

  it('is not accepted by the button that accepts only what is necessary', () => {
    const controls = [control('Accept necessary cookies only'), control('Accept all cookies')];
    expect(waysFor(controls, 'consent', 'accept')[0]).toBe('accept 1');
  });
});

describe('a question for consent', () => {
  const paid = (accept: string, refuse: string, language: string) =>
    waysFor([control(accept), control(refuse)], 'consent', 'reject', { language, modal: true });

  it.each([
    ['en', 'Accept all', 'Refuse all and pay 3 € a month'],
    ['en', 'Accept all', 'Reject and subscribe'],
    ['de', 'Alle akzeptieren', 'Ablehnen und für 2,99 EUR abonnieren'],
    ['fr', 'Tout accepter', "Refuser et s'abonner pour 1,99 €"],
    ['es', 'Aceptar', 'Rechazar y suscribirme'],
    ['it', 'Accetta', 'Rifiuta e abbonati'],
    ['nl', 'Accepteren', 'Weigeren en betalen'],
    ['pt', 'Aceitar', 'Recusar e assinar'],
    ['ja', '同意する', '拒否して購読する'],
  ])('is never refused for money (%s)', (language, accept, refuse) => {
    expect(paid(accept, refuse, language)).toEqual([]);
  });

  it('is refused where refusing is free, whatever costs beside it', () => {
    const free = [control('Subscribe for 3 €'), control('Reject all'), control('Accept all')];
    expect(waysFor(free, 'consent', 'reject')).toEqual(['reject 1']);
    expect(waysFor([control('Refuse (0 €)')], 'consent', 'reject')).toEqual(['reject 0']);
    expect(waysFor([control('Refuse without paying')], 'consent', 'reject')).toEqual(['reject 0']);
  });

  it('takes a bare no for a refusal, and OK for none', () => {
    const small = { width: 40, height: 32, x: 900, y: 210 };
    const beside = { ...small, x: 850 };
    const pair = [control('OK', { rect: small }), control('No', { rect: beside })];
    expect(waysFor(pair, 'consent', 'reject')).toEqual(['reject 1']);
    expect(waysFor(pair, 'consent', 'accept')).toEqual(['accept 0']);
    expect(waysFor([control('OK', { rect: small })], 'consent', 'reject')).toEqual([]);
    expect(waysFor([control('Nein')], 'consent', 'reject', { language: 'de' })).toEqual([
      'reject 0',
    ]);
  });

  it('is declined elsewhere by words that speak of money: nobody is asked to pay there', () => {
    expect(waysFor([control("No thanks, I'd rather pay the full price")])).toEqual(['decline 0']);
  });
});

describe('a small control in a corner', () => {
  const at = (x: number) => ({ x, y: 210, width: 32, height: 32 });

  it.each(['OK', 'No', 'Ja', '7', '12', '›', '«', '→', '<', '▶'])(
    'that says %s closes nothing',
    (text) => {
      expect(waysFor([control(text, { rect: corner, name: 'something' })], 'other')).not.toContain(
        'corner 0',
      );
    },
  );

  it('closes nothing where others like it stand beside it', () => {
    const arrows = [at(300), at(340), at(860), at(900)].map((rect) => control('', { rect }));
    expect(waysFor(arrows, 'other')).toEqual([]);
  });

  it('closes what it stands on where it stands alone', () => {
    expect(waysFor([control('', { rect: corner })], 'other')).toEqual(['corner 0']);
  });
});
