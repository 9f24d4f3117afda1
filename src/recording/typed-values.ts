/** A value that was typed, by the name under which a journey has it. */
export type TypedValue = {
  readonly name: string;
  readonly value: string;
  readonly secret: boolean;
};

/** Says whether what was typed there, by what names the field, is nobody else's business. */
export function isSecret(names: string, value: string): boolean {
  return guarded.test(names) || isCard(value);
}

const guarded =
  /pass-?(word|wort|phrase|code)|passwd|pwd|kennwort|mot-? ?de-? ?passe|contrase|senha|wachtwoord|parol|пароль|hasło|lösenord|パスワード|密码|secret|credential|cc-|card-? ?(number|no\b|num)|kartennummer|num[ée]ro de carte|cardnum|creditcard|(^|[^a-z])(pin|otp|cvv|cvc|csc|tan|totp|mfa|2fa)([^a-z]|$)|one-?time|(security|verification|auth\w*|sms)[ _-]?code|iban/i;

/** Card numbers carry a check digit (ISO/IEC 7812, Luhn). */
function isCard(value: string): boolean {
  const digits = value.replace(/[ -]/g, '');
  if (!/^\d{13,19}$/.test(digits)) return false;
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const twice = Number(digit) * (at % 2 === 0 ? 1 : 2);
    return total + (twice > 9 ? twice - 9 : twice);
  }, 0);
  return sum % 10 === 0;
}

/** Gives each value a name after its field; the same value in the same field has one name. */
export function valueNames() {
  const values = new Map<string, TypedValue>();
  return {
    all: () => [...values.values()],
    /** How the value is written in a journey. */
    written(field: string, value: string, secret: boolean): string {
      const slot = /^\{\{?\$?\s*([A-Za-z_]\w*)\s*\}?\}$/.exec(value)?.[1];
      const base = slot ?? nameAfter(field);
      let name = base;
      // Of a secret, each field has one, whatever was typed at first.
      for (let n = 2; !secret && (values.get(name)?.value ?? value) !== value; n++)
        name = `${base}_${n}`;
      if (values.get(name)?.secret === !secret) name = `${base}_${secret ? 'SECRET' : 'TEXT'}`;
      values.set(name, { name, value: slot === undefined ? value : '', secret });
      return secret ? `"\${secret:${name}}"` : `"\${${name}}"`;
    },
  };
}

function nameAfter(field: string): string {
  const words = field
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .split(/[^A-Z0-9]+/);
  const name = words.filter(Boolean).slice(0, 4).join('_');
  return name === '' ? 'VALUE' : /^\d/.test(name) ? `VALUE_${name}` : name;
}

/** The file of values that stands beside a journey: what is secret is named, and left empty. */
export function valuesFile(values: readonly TypedValue[]): string {
  const line = ({ name, value, secret }: TypedValue) =>
    secret
      ? `# ${name}= is secret: give it yourself, and commit it nowhere.`
      : `${name}=${quoted(value)}`;
  return `${values.map(line).join('\n')}\n`;
}

function quoted(value: string): string {
  if (/^[\w@.+-]*$/.test(value)) return value;
  const quote = ["'", '"', '`'].find((mark) => !value.includes(mark));
  return quote === undefined ? value.replace(/\s+/g, ' ') : `${quote}${value}${quote}`;
}
