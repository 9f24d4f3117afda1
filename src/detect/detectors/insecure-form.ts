import type { Static } from 'typebox';
import type { InterpretedTrace } from '../../interpret/interpreted.ts';
import { questionsAsked } from '../../meaning/asked.ts';
import type { Question } from '../../meaning/question.ts';
import type { Detected, Detector } from '../detector.ts';
import { alias, parts, text, word } from '../evidence.ts';
import { aboutQuestion, nameOf, noQuestion } from '../facts/forms/questions.ts';
import { verdictOf } from '../facts/trace/verdict-of.ts';

const fix = 'Serve the page and take the form over https, and send every http address on to it.';

const evidence = parts({
  kind: word(['insecure-form']),
  sendsTo: alias('site'),
  page: alias('page'),
  label: text('Question'),
});
type Found = Detected<Static<typeof evidence>>;

/** What the customer enters goes over the network where anyone on the way can read it. */
export const insecureForm: Detector<Static<typeof evidence>> = {
  id: 'insecure-form',
  title: 'A form that is not encrypted',
  looksFor:
    'A form the customer fills in that is sent to an http address, or a password or card asked on a page that came over http. Left out: forms the journey does nothing in, and addresses of this very machine (localhost, 127.0.0.1), which count as secure, as they do in browsers.',
  why: 'Anyone between the customer and the site can read and change what is sent. Browsers warn of it in plain words.',
  fix,
  source:
    'W3C Secure Contexts and Mixed Content, level 2 (insecure forms); Chrome shows "Not secure" since version 62 (2017).',
  restsOn: ['page'],
  role: 'effort',
  evidence,
  detect: (trace) => {
    const questions = questionsAsked(trace);
    if (questions.length === 0) return noQuestion;
    const forms = new Map<string, readonly Question[]>();
    for (const question of questions) {
      const key = `${question.view} ${question.form}`;
      forms.set(key, [...(forms.get(key) ?? []), question]);
    }
    return verdictOf([...forms.values()].flatMap((form) => finding(trace, form)));
  },
};

const finding = (trace: InterpretedTrace, form: readonly Question[]): readonly Found[] => {
  const sendsTo = form[0]?.fields[0]?.sendsTo ?? form[0]?.page ?? '';
  const secret = form.find(asksForSecret);
  const onPage = secret !== undefined && isOpen(secret.page);
  const about = secret ?? form[0];
  if (about === undefined || !(isOpen(sendsTo) || onPage)) return [];
  const where = isOpen(sendsTo)
    ? `What the customer enters at "${nameOf(about)}" is sent without encryption to ${hostOf(sendsTo)}.`
    : `The page that asks for "${nameOf(about)}" came without encryption from ${hostOf(about.page)}.`;
  return [
    {
      ...aboutQuestion(trace, about),
      kind: 'insecure-form',
      message: `${where} Anyone on the way can read it.`,
      fix,
      breaksTrust: true,
      evidence: { kind: 'insecure-form', sendsTo, page: about.page, label: nameOf(about) },
    },
  ];
};

const asksForSecret = ({ meaning }: Question): boolean =>
  meaning.kind === 'known' && (meaning.what.endsWith('password') || meaning.what.startsWith('cc-'));

/** Over http, and not on this very machine. */
const isOpen = (url: string): boolean => {
  const host = hostOf(url);
  return url.startsWith('http:') && !/^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/.test(host);
};

const hostOf = (url: string): string =>
  /^[a-z]+:\/\/(\[[^\]]*\]|[^/?#:]+)/i.exec(url)?.[1]?.toLowerCase() ?? '';
