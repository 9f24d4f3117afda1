import { describe, expect, it } from 'vitest';
import { asksAgain, labelOf, meaningOf } from '../../src/meaning/meaning-of.ts';
import type { FieldSeen } from '../../src/trace/look.ts';
import { fieldOf } from '../helpers/trace-of.ts';

/** In one word, with whose it is when it is not the customer's. */
function told(field: Partial<FieldSeen>, language = 'en'): string {
  const meaning = meaningOf([fieldOf({ name: '', ...field })], language);
  if (meaning.kind !== 'known') return meaning.kind;
  const whose = meaning.whose === 'customer' ? '' : ` of ${meaning.whose}`;
  return meaning.what + whose + (meaning.tokenSays ? ` but ${meaning.tokenSays}` : '');
}

describe('a label', () => {
  it.each([
    ['en', 'Real name', 'name'],
    ['en', 'E-mail *', 'email'],
    ['en', 'Your email address', 'email'],
    ['en', 'Confirm e-mail', 'email'],
    ['en', 'Patient name', 'name'],
    ['en', 'ZIP code', 'postal-code'],
    ['en', 'Name on card', 'cc-name'],
    ['en', 'Card number (16 digits)', 'cc-number'],
    ['en', 'Date of birth', 'bday'],
    ['en', 'Social security number', 'tax-id'],
    ['en', 'Emergency contact phone', 'tel of someone-else'],
    ['en', 'Delivery address', 'street-address of shipping'],
    ['de', 'Name der Patientin oder des Patienten', 'name'],
    ['de', 'Rufnummer', 'tel'],
    ['de', 'Wunschtag', 'day'],
    ['de', 'Steuer-Identifikationsnummer', 'tax-id'],
    ['de', 'Steuerliche Identifikationsnummer', 'tax-id'],
    ['de', 'Sechsstelliger Code', 'one-time-code'],
    ['en', '6-digit code', 'one-time-code'],
    ['de', 'Passwort wiederholen', 'password'],
    ['fr', 'Adresse électronique', 'email'],
    ['fr', 'Mot de passe', 'password'],
    ['fr', 'Nom', 'name'],
    ['es', 'Correo electrónico', 'email'],
    ['es', 'Código postal', 'postal-code'],
    ['it', 'Codice fiscale', 'tax-id'],
    ['it', 'Cognome', 'family-name'],
    ['pt', 'Data de nascimento', 'bday'],
    ['pt', 'Telemóvel', 'tel'],
    ['nl', 'Achternaam', 'family-name'],
    ['nl', 'Postcode', 'postal-code'],
    ['ja', 'メールアドレス', 'email'],
    ['ja', 'お名前', 'name'],
    ['ja', '郵便番号', 'postal-code'],
    ['en', 'E-Mail-Adresse', 'email'],
  ])('in %s: %s', (language, label, expected) => {
    expect(told({ label }, language)).toBe(expected);
  });

  it.each([
    'Name of the dog',
    'Event name',
    'Country of origin of the goods',
    'Library card number',
    'Account number',
    'Reason for visit',
    'Number plate',
    'Tell us in a few words how you came to hear about our e-mail',
  ])('that only mentions a word asks for something of its own: %s', (label) => {
    expect(told({ label })).toBe('own');
  });
});

describe('a word in a longer label', () => {
  it.each([
    ['en', 'Email *', 'email'],
    ['en', 'Email:', 'email'],
    ['en', 'E-mail (we never share it)', 'email'],
    ['en', 'What is your email?', 'email'],
    ['en', 'Please enter a valid e-mail address here', 'email'],
    ['en', 'Personal email', 'email'],
    ['en', 'Email ID', 'email'],
    ['en', 'Email or username', 'email'],
    ['en', 'Email where we send the ticket', 'email'],
    ['en', 'Sign in with your email', 'email'],
    ['en', 'Phone number for delivery', 'tel of shipping'],
    ['en', 'Phone (daytime)', 'tel'],
    ['en', 'Phone - mobile', 'tel'],
    ['en', 'Best phone number to reach you', 'tel'],
    ['en', 'Email: name@example.com', 'email'],
    ['en', 'Email me at', 'email'],
    ['en', 'In case of emergency phone', 'tel of someone-else'],
    ['en', 'Zip/Postal code', 'postal-code'],
    ['de', 'PLZ Ort', 'postal-code'],
    ['de', 'Geburtsdatum TT.MM.JJJJ', 'bday'],
    ['fr', 'Choix de mot de passe', 'password'],
    ['es', 'Nº de teléfono', 'tel'],
    ['it', 'Recapito di telefono', 'tel'],
    ['nl', 'Wachtwoord kiezen', 'password'],
    ['en', 'Zip code + 4', 'postal-code'],
    ['en', 'Postcode lookup', 'postal-code'],
    ['en', 'Enter your passport number', 'passport'],
    ['en', 'Copy of your passport', 'passport'],
    ['en', 'Date of birth of the child', 'bday of someone-else'],
    ['en', 'Password (8 characters or more)', 'password'],
    ['en', 'Téléphone portable', 'tel'],
    ['de', 'Telefon-Nr.', 'tel'],
    ['de', 'E-Mail für die Bestätigung', 'email'],
    ['de', 'Telefon privat', 'tel'],
    ['', 'Telefon privat', 'tel'],
    ['de', 'E-Mail-Adresse der Patientin', 'email'],
    ['fr', 'Adresse e-mail professionnelle', 'email'],
    ['fr', 'Numéro de téléphone de contact', 'tel'],
    ['es', 'Dirección de email', 'email'],
    ['es', 'Teléfono de contacto', 'tel'],
    ['it', 'Numero di telefono fisso', 'tel'],
    ['it', 'Indirizzo di e-mail', 'email'],
    ['pt', 'Endereço de e-mail do aluno', 'email'],
    ['nl', 'Telefoonnummer overdag', 'tel'],
    ['pl', 'Adres e-mail zamawiającego', 'email'],
  ])('is what is asked for, in "%s": %s', (language, label, expected) => {
    expect(told({ label }, language)).toBe(expected);
  });

  it.each([
    ['en', 'Email subject'],
    ['en', 'Subject of your e-mail'],
    ['en', 'Phone model'],
    ['en', 'Zip file reference'],
    ['en', 'How did you get our email?'],
    ['en', 'How often may we email you?'],
    ['en', 'Name as it appears on passport'],
    ['en', 'Number of passport holders in the group'],
    ['en', 'Passport expiry date'],
    ['en', 'Do you have a passport?'],
    ['en', 'Password hint'],
    ['en', 'Birthday party theme'],
    ['de', 'E-Mail-Betreff'],
    ['de', 'Betreff der E-Mail'],
    ['de', 'Telefon-Modell'],
    ['de', 'Name laut Reisepass'],
    ['fr', "Objet de l'e-mail"],
    ['fr', 'Modèle de téléphone'],
    ['es', 'Asunto del correo'],
    ['es', 'Nombre en el pasaporte'],
    ['it', 'Modello di telefono'],
    ['it', 'Nome sul passaporto'],
    ['pt', 'Assunto do e-mail'],
    ['nl', 'Onderwerp van de e-mail'],
    ['nl', 'Telefoon model'],
  ])('is only mentioned, in %s: %s', (language, label) => {
    expect(told({ label }, language)).toBe('own');
  });

  it('leaves the say to the token', () => {
    const label = 'Name as it appears on passport';
    expect(told({ label, autocomplete: 'name' })).toBe('name');
    expect(told({ label: 'Email subject', autocomplete: 'email' })).toBe('email');
  });
});

describe('what is special', () => {
  it.each([
    ['en', 'Do you have any medical conditions?', 'medical'],
    ['en', 'Which medication do you take?', 'medical'],
    ['en', 'Are you pregnant?', 'medical'],
    ['en', 'Disability', 'medical'],
    ['en', 'Allergies (pollen, nuts)', 'medical'],
    ['en', 'Sexual orientation', 'sex-life'],
    ['en', 'Ethnic group', 'origin'],
    ['en', 'Which ethnic group do you belong to?', 'origin'],
    ['en', 'NHS number', 'health'],
    ['en', 'Religion', 'belief'],
    ['en', 'Are you a member of a trade union?', 'belief'],
    ['de', 'Haben Sie Vorerkrankungen?', 'medical'],
    ['de', 'Welche Medikamente nehmen Sie ein?', 'medical'],
    ['de', 'Sind Sie schwanger?', 'medical'],
    ['de', 'Sexuelle Orientierung', 'sex-life'],
    ['de', 'Gewerkschaftsmitgliedschaft', 'belief'],
    ['fr', 'Êtes-vous enceinte ?', 'medical'],
    ['fr', 'Quels médicaments prenez-vous ?', 'medical'],
    ['fr', 'En situation de handicap', 'medical'],
    ['fr', 'Orientation sexuelle', 'sex-life'],
    ['fr', 'Groupe ethnique', 'origin'],
    ['es', '¿Está embarazada?', 'medical'],
    ['es', '¿Tiene alguna discapacidad?', 'medical'],
    ['es', 'Sindicato', 'belief'],
    ['es', 'Tarjeta sanitaria', 'health'],
    ['it', 'Quali farmaci assume?', 'medical'],
    ['it', 'Orientamento sessuale', 'sex-life'],
    ['it', 'È in gravidanza?', 'medical'],
    ['nl', 'Bent u zwanger?', 'medical'],
    ['nl', 'Welke medicijnen gebruikt u?', 'medical'],
    ['nl', 'Seksuele geaardheid', 'sex-life'],
    ['pt', 'Você tem alguma deficiência?', 'medical'],
    ['pt', 'Etnia', 'origin'],
    ['ja', '妊娠していますか', 'medical'],
    ['ja', '性的指向', 'sex-life'],
    ['ja', '労働組合', 'belief'],
  ])('is asked in %s: %s', (language, label, expected) => {
    expect(told({ label, group: label, type: 'radio' }, language)).toBe(expected);
  });

  it.each([
    ['en', 'Group size'],
    ['en', 'Health insurance newsletter'],
    ['en', 'Pregnancy yoga class date'],
    ['en', 'Condition of the bicycle'],
    ['en', 'Race start time'],
    ['en', 'Trade union newsletter'],
    ['de', 'Gruppengröße'],
    ['de', 'Kurs für Schwangerschaft und Yoga'],
    ['fr', 'Taille du groupe'],
    ['es', 'Tamaño del grupo'],
    ['it', 'Corso di yoga in gravidanza'],
    ['nl', 'Datum zwangerschapscursus'],
    ['pt', 'Tamanho do grupo'],
    ['ja', '妊娠ヨガのクラス'],
  ])('is not what only has its word, in %s: %s', (language, label) => {
    expect(told({ label }, language)).toBe('own');
  });
});

describe('a label that asks for the same again', () => {
  const again = (language: string, label: string) => asksAgain([fieldOf({ label })], language);

  it.each([
    ['en', 'Email confirmation', 'email'],
    ['en', 'Password confirmation', 'password'],
    ['en', 'Confirmation of your email address', 'email'],
    ['de', 'Passwortbestätigung', 'password'],
    ['de', 'E-Mail-Bestätigung', 'email'],
    ['de', 'Bestätigung der E-Mail-Adresse', 'email'],
    ['de', 'Passwort-Wiederholung', 'password'],
    ['fr', 'Confirmation du mot de passe', 'password'],
    ['es', 'Confirmación de contraseña', 'password'],
    ['it', 'Conferma password', 'password'],
    ['pt', 'Confirmação do e-mail', 'email'],
    ['nl', 'Wachtwoordbevestiging', 'password'],
    ['nl', 'Bevestiging e-mailadres', 'email'],
    ['ja', 'パスワード確認', 'password'],
    ['ja', 'メールアドレスの確認', 'email'],
  ])('in %s: %s', (language, label, what) => {
    expect(again(language, label)).toBe(true);
    expect(told({ label }, language)).toBe(what);
  });

  it.each([
    ['en', 'Confirmation number'],
    ['en', 'Booking confirmation code'],
    ['en', 'E-mail for the booking confirmation'],
    ['de', 'Bestätigungscode'],
    ['de', 'Bestätigungsnummer'],
    ['de', 'E-Mail für die Buchungsbestätigung'],
    ['fr', 'Numéro de confirmation'],
    ['es', 'Código de confirmación'],
    ['it', 'Codice di conferma'],
    ['pt', 'Número de confirmação'],
    ['nl', 'Bevestigingscode'],
    ['ja', '確認コード'],
  ])('is none that only speaks of a confirmation, in %s: %s', (language, label) => {
    expect(again(language, label)).toBe(false);
  });
});

describe('what cannot be told', () => {
  it.each([
    ['no name at all', { label: '' }, 'en'],
    ['a language nobody has words for', { label: 'Syy käyntiin' }, 'fi'],
    ['a page that names no language', { label: 'Syy' }, ''],
    ['a script that the language does not use', { label: 'Фамилия' }, 'en'],
    ['a label without a word', { label: '7.' }, 'en'],
    ['a name that says nothing', { label: '', name: 'field_17' }, 'en'],
  ])('is unknown: %s', (_, field, language) => {
    expect(told(field, language)).toBe('unknown');
  });
});

describe('beside the label', () => {
  it('a token tells, its sections taken off', () => {
    expect(told({ label: 'Adresse 1', autocomplete: 'section-a billing address-line1' })).toBe(
      'street-address of billing',
    );
    expect(told({ label: 'Syy', autocomplete: 'tel-national' }, 'fi')).toBe('tel');
  });

  it('a token that contradicts what the customer reads is told', () => {
    expect(told({ label: 'Street', autocomplete: 'email' })).toBe('street-address but email');
    expect(told({ label: 'Name on the card', autocomplete: 'name' })).toBe('name');
  });

  it.each([
    [{ label: 'Email', type: 'email' }, 'email'],
    [{ label: 'Confirm email' }, 'email'],
    [{ label: 'Who are you?', type: 'email' }, 'email'],
    [{ label: 'Mobile number', type: 'tel' }, 'tel'],
    [{ label: 'User name' }, 'username'],
    [{ label: 'Email or username' }, 'username'],
    [{ label: 'Who are you?' }, 'username'],
  ])('a token for the user name leaves %j to be the %s', (field, expected) => {
    expect(told({ autocomplete: 'username', ...field })).toBe(expected);
  });

  it('type, name and keyboard tell when nothing else does', () => {
    expect(told({ label: '', type: 'email' })).toBe('email');
    expect(told({ label: '', name: 'lastName' })).toBe('family-name');
    expect(told({ label: '', inputMode: 'tel' })).toBe('tel');
  });

  it.each([
    ['you@company.com', 'email', 'email'],
    ['e.g. kari@fjord.no', 'user_email', 'email'],
    ['+45 12 34 56 78', 'phone', 'tel'],
    ['DD/MM/YYYY', 'dob', 'bday'],
    ['MM / YY', 'expiry', 'cc-exp'],
    ['90210', 'zip_field', 'postal-code'],
    ['https://example.com', 'website', 'url'],
  ])(
    'an example is no name of a field, and its name in the code tells: %s',
    (label, name, what) => {
      expect(told({ label, name })).toBe(what);
      expect(labelOf([fieldOf({ label, name })])).toBe('');
      expect(told({ label, name: 'f1' })).toBe('unknown');
    },
  );

  it.each(['Company', 'Your company (you@company.com)', 'Date (dd/mm/yyyy)', '24/7 support'])(
    'a name with an example in it is a name: %s',
    (label) => {
      expect(labelOf([fieldOf({ label })])).toBe(label);
      expect(told({ label, name: 'email' })).not.toBe('email');
    },
  );

  it('an option is asked by its group, and a box to tick asks for no text', () => {
    expect(told({ label: 'Female', group: 'Sex', type: 'radio' })).toBe('sex');
    expect(told({ label: 'I agree to the terms', type: 'checkbox' })).toBe('terms');
    expect(told({ label: 'I agree to the terms', group: 'Sex', type: 'checkbox' })).toBe('terms');
    expect(told({ label: 'E-mail', type: 'checkbox' })).toBe('own');
  });

  it('the parts of a split date are one question', () => {
    const part = (label: string) => fieldOf({ label, group: 'Date of birth', name: '' });
    expect(meaningOf(['Day', 'Month', 'Year'].map(part), 'en')).toMatchObject({ what: 'bday' });
  });

  it('parts that nothing names together are told by their names in the code, or not at all', () => {
    const parts = (names: readonly string[]) =>
      ['Day', 'Month', 'Year'].map((label, at) => fieldOf({ label, name: names[at] ?? '' }));
    expect(meaningOf(parts([]), 'en')).toEqual({ kind: 'unknown' });
    expect(meaningOf(parts(['dob_day', 'dob_month', 'dob_year']), 'en')).toMatchObject({
      what: 'bday',
    });
  });
});
