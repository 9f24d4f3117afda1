import { describe, expect, it } from 'vitest';
import { classifyOverlay } from '../../src/overlay/classify-overlay.ts';
import { vendorOf } from '../../src/overlay/vendor-of.ts';
import type { OverlayControl, OverlayFeatures } from '../../src/trace/overlay-seen.ts';
import { featuresOf } from '../helpers/trace-of.ts';

const button = (name: string, href = ''): OverlayControl => ({
  name,
  text: name,
  role: href === '' ? 'button' : 'link',
  rect: { x: 400, y: 500, width: 120, height: 40 },
  href,
});

const kindOf = (text: string, controls: readonly string[], more: Partial<OverlayFeatures> = {}) =>
  classifyOverlay(featuresOf({ text, controls: controls.map((name) => button(name)), ...more }), {
    language: 'en',
  }).kind;

describe('a survey', () => {
  it.each([
    ['en', 'How likely are you to recommend us to a friend?', 'Close'],
    ['de', 'Wie zufrieden waren Sie mit der Terminbuchung?', 'Schließen'],
    ['fr', 'Êtes-vous satisfait de notre site ?', 'Fermer'],
    ['es', '¿Qué tan probable es que nos recomiende a un amigo?', 'Cerrar'],
    ['pt', 'Como avalia o nosso serviço?', 'Fechar'],
    ['it', 'Quanto è probabile che ci consigli a un amico?', 'Chiudi'],
    ['nl', 'Hoe tevreden bent u over onze website?', 'Sluiten'],
    ['ja', 'サイトの満足度を教えてください', '閉じる'],
  ])('is known by its question (%s)', (language, text, close) => {
    expect(kindOf(text, [close], { language })).toBe('survey');
  });

  it.each([
    ['en', 'Would you take part in a short survey?', 'No thanks', 'Yes'],
    ['en', "We'd love your feedback", 'Not now', 'Give feedback'],
    ['de', 'Nehmen Sie an unserer Kundenumfrage teil', 'Nein danke', 'Gerne'],
    ['fr', 'Donnez-nous votre avis', 'Non merci', 'Commencer'],
    ['es', 'Responda a nuestra encuesta', 'Ahora no', 'Empezar'],
    ['pt', 'Responda ao nosso inquérito', 'Agora não', 'Sim'],
    ['it', 'Partecipi al nostro sondaggio', 'No, grazie', 'Sì'],
    ['nl', 'Vul onze vragenlijst in', 'Nee, bedankt', 'Ja'],
    ['tr', 'Kısa bir anket', 'Hayır, teşekkürler', 'Evet'],
  ])('is known by its invitation (%s: %s)', (language, text, no, yes) => {
    expect(kindOf(text, [no, yes], { language })).toBe('survey');
  });

  it('is known when the page declares another language', () => {
    expect(kindOf('Wie zufrieden waren Sie?', ['Schließen'], { language: 'en-US' })).toBe('survey');
  });

  it.each([
    [{ from: 0, to: 10 }, 0],
    [{ from: 1, to: 5 }, 0],
    [null, 5],
    [null, 2],
  ])('is known by its scale %j or its %i icons when its words are not', (scale, icons) => {
    expect(kindOf('Qorvel menat ustik?', ['Zzz'], { scale, icons, language: 'xx' })).toBe('survey');
  });

  it('is not every row of numbers', () => {
    expect(kindOf('Pick a day', ['Close'], { scale: { from: 1, to: 31 } })).toBe('other');
    expect(kindOf('Pick a page', ['Close'], { scale: { from: 3, to: 9 } })).toBe('other');
  });

  it('is known by its vendor', () => {
    expect(kindOf('', [], { marks: ['QSIWebResponsiveDialog-Layout1_SI'] })).toBe('survey');
    expect(kindOf('', [], { marks: ['#smcx-modal-survey'] })).toBe('survey');
    expect(kindOf('', [], { frameHosts: ['form.typeform.com:8080'] })).toBe('survey');
    expect(kindOf('', [], { frameHosts: ['nottypeform.com'] })).toBe('other');
  });
});

it.each([
  ['#onetrust-banner-sdk', 'OneTrust'],
  ['.fides-banner', 'Fides'],
])('a banner marked %s is known by its maker where its words are not', (mark, maker) => {
  const text = 'Zorg mentik alu vesto?';
  expect(kindOf(text, ['Zim', 'Zam'])).toBe('other');
  expect(kindOf(text, ['Zim', 'Zam'], { marks: [mark] })).toBe('consent');
  expect(vendorOf(featuresOf({ text, marks: [mark] }))?.name).toBe(maker);
});

describe('other kinds', () => {
  it.each([
    ['consent', 'We use cookies to improve your experience', ['Accept all', 'Reject all'], {}],
    ['consent', 'Wir verwenden Cookies.', ['Akzeptieren', 'Einstellungen'], {}],
    ['consent', 'We use cookies to remember your basket.', ['×'], {}],
    ['consent', 'This site sets cookies, if that is all right with you.', ['Yes', 'No'], {}],
    ['consent', 'Cookies: how satisfied are you with your choice?', ['Accept', 'Settings'], {}],
    ['sign-in', 'Welcome back', ['Go on'], { fields: ['email', 'password'] }],
    ['sign-in', 'Sign in to continue', ['Continue'], { fields: ['email'] }],
    ['newsletter', 'Join our newsletter', ['Subscribe', 'No thanks'], { fields: ['email'] }],
    ['newsletter', '10% off your first order', ['Send me the code'], { fields: ['email'] }],
    ['app-install', 'Get the app', ['Open', 'Not now'], {}],
    ['tour', 'Step 1 of 4: this is your dashboard', ['Next', 'Skip'], {}],
    ['chat', 'Hi! How can we help?', ['Send'], { fields: ['text'] }],
    ['age-gate', 'Are you over 18?', ['Yes', 'No'], {}],
    ['permission', 'Allow notifications from this site?', ['Allow', 'Later'], {}],
    ['promo', 'Flash sale: 20% off everything', ['Shop now'], {}],
    ['other', 'The office is closed on Monday', ['OK'], {}],
  ] as const)('%s: %s', (kind, text, controls, more) => {
    expect(
      kindOf(text, controls, { ...more, fields: 'fields' in more ? [...more.fields] : [] }),
    ).toBe(kind);
  });

  it('is a prompt to sign in where the frame of one is in it, whatever it says', () => {
    const prompt = featuresOf({ text: '', frameHosts: ['accounts.google.com'] });
    expect(classifyOverlay(prompt, { language: 'en' }).kind).toBe('sign-in');
  });

  it.each([
    ['da', 'Dette websted bruger cookies', ['Tillad alle', 'Tilpas']],
    ['fi', 'Tämä sivusto käyttää evästeitä', ['Hyväksy kaikki', 'Kiellä kaikki']],
    ['sv', 'Denna webbplats använder kakor', ['Tillåt alla', 'Neka alla']],
    ['pl', 'Ta witryna używa plików cookie', ['Zezwól na wszystkie', 'Odmów']],
    ['cs', 'Tato stránka využívá cookies', ['Povolit vše', 'Přizpůsobit']],
    ['hu', 'Sütiket használunk', ['Elfogadom', 'Beállítások']],
    ['tr', 'Bu site çerezleri kullanır', ['Tüm çerezlere izin verin', 'Ayarlar']],
    ['uk', 'Цей сайт використовує кукі', ['Прийняти все', 'Налаштувати']],
    ['ko', '이 사이트는 쿠키를 사용합니다', ['모두 허용', '모두 거부']],
    ['ar', 'يستخدم هذا الموقع ملفات تعريف الارتباط', ['قبول كل شيء', 'تخصيص']],
  ])('consent in other languages too: %s', (language, text, controls) => {
    expect(kindOf(text, controls, { language })).toBe('consent');
  });

  it.each([
    ['other', 'The shop is closed on Monday. Our privacy policy has changed.', ['Read on']],
    ['promo', 'Flash sale: 20% off. We use cookies to count visits.', ['×']],
    ['other', 'Cookies for dogs, fresh from the oven', ['Put into the basket']],
  ])('%s, although it speaks of consent in passing: %s', (kind, text, controls) => {
    expect(kindOf(text, controls)).toBe(kind);
  });

  it.each([
    ['app-install', 'Open in app', ['Open', '×']],
    ['app-install', 'It is faster in our app', ['Open', '×']],
  ])('%s: %s', (kind, text, controls) => {
    expect(kindOf(text, controls)).toBe(kind);
  });

  it.each([
    ['Book a building survey with our chartered surveyors', ['Book', 'No thanks']],
    ['Survey results: two of three customers like us', ['Close']],
    ['Choose the date of your visit', ['Apply', 'Cancel']],
  ])('no survey: %s', (text, controls) => {
    expect(kindOf(text, controls)).toBe('other');
  });

  it('an app store behind a link is a banner for an app', () => {
    const controls = [button('Open', 'apps.apple.com/app/id1'), button('×')];
    expect(classifyOverlay(featuresOf({ controls }), { language: 'en' }).kind).toBe('app-install');
  });
});

describe('why', () => {
  it('says what the kind rests on, and how sure it is', () => {
    const found = classifyOverlay(
      featuresOf({ text: 'How satisfied are you?', scale: { from: 0, to: 10 } }),
      { language: 'en' },
    );
    expect(found.confidence).toBe(0.95);
    expect(found.why).toEqual(['a scale from 0 to 10', 'asks "how satisfied are you"']);
  });

  it('takes no guess that is more likely wrong than right', () => {
    // A word for a survey alone weighs 0.3, with something to answer 0.5.
    const text = 'This questionnaire is about the town';
    const only = classifyOverlay(featuresOf({ text }), { language: 'en' });
    expect(only.kind).toBe('other');
    const asks = featuresOf({ text, fields: ['textarea'] });
    expect(classifyOverlay(asks, { language: 'en' })).toMatchObject({
      kind: 'survey',
      confidence: 0.5,
    });
  });

  it('knows a vendor by the host of its script, where nothing else gives it away', () => {
    const text = 'What could we do better?';
    const made = featuresOf({ text, maker: 'static.asknice.ly' });
    expect(classifyOverlay(made, { language: 'en' })).toMatchObject({
      kind: 'survey',
      why: ['made by AskNicely'],
    });
    expect(
      classifyOverlay(featuresOf({ text, maker: 'notasknice.ly' }), { language: 'en' }),
    ).toMatchObject({
      kind: 'other',
    });
  });

  it('is half sure at most where nothing tells', () => {
    const found = classifyOverlay(featuresOf({ text: 'Hello' }), { language: 'en' });
    expect(found).toMatchObject({ kind: 'other', confidence: 0.5 });
  });
});
