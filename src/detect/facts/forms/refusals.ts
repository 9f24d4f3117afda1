import type { InterpretedTrace } from '../../../interpret/interpreted.ts';
import { givesValue } from '../../../meaning/asked.ts';
import { tellsOfError } from '../../../overlay/tells-of-error.ts';
import { plain, says } from '../../../overlay/words-in.ts';
import type { ErrorSeen, FieldSeen, Look } from '../../../trace/look.ts';
import { endsAt } from '../path/standstills.ts';
import { eventsOf, type Placed } from '../trace/events.ts';

/** A field that was filled when the form was sent, and is empty after it was refused. */
export type Lost = { readonly field: FieldSeen };

/** What was sent was not accepted. */
export type Refusal = {
  readonly press: Placed<'act'>;
  /** What the customer saw then. */
  readonly look: Placed<'look'>;
  /** Fields that hold what the customer gave, as they were when it was sent. */
  readonly sent: readonly FieldSeen[];
  /** What is said, or marked, that was not before. */
  readonly errors: readonly ErrorSeen[];
  readonly lost: readonly Lost[];
  /** It does not say what is wrong: not a word, or words that name no reason. */
  readonly isMute: boolean;
  /** Nothing was done afterwards, and the goal was not reached. */
  readonly ends: boolean;
};

/** Every time a form that had been filled in was sent and not accepted, in order. */
export const refusalsIn = (trace: InterpretedTrace): readonly Refusal[] => {
  const known = refusedIn.get(trace);
  if (known !== undefined) return known;
  const refusals = eventsOf(trace, 'act')
    .filter(({ event }) => sends(event))
    .flatMap((press) => refusalAfter(trace, press));
  refusedIn.set(trace, refusals);
  return refusals;
};

/** Several detectors ask: the same trace is read once. */
const refusedIn = new WeakMap<InterpretedTrace, readonly Refusal[]>();

type ActEvent = Placed<'act'>['event'];

/** A press that may send a form. */
export const sends = ({ verb, purpose, widget, keys }: ActEvent): boolean => {
  if (purpose !== 'script' && purpose !== 'again') return false;
  if (verb === 'click') return widget?.kind === 'button' || widget?.kind === 'other';
  return verb === 'press' && keys.some((key) => key.kind === 'command' && key.key === 'Enter');
};

/** The acts of the customer's own will, or forced by a refusal, after a position. */
export const actsAfter = (trace: InterpretedTrace, index: number): readonly Placed<'act'>[] =>
  eventsOf(trace, 'act').filter(
    ({ event, index: at }) =>
      at > index && (event.purpose === 'script' || event.purpose === 'again'),
  );

const refusalAfter = (trace: InterpretedTrace, press: Placed<'act'>): readonly Refusal[] => {
  const [next] = actsAfter(trace, press.index);
  const looks = eventsOf(trace, 'look');
  const look = looks.find(
    ({ index }) => index > press.index && index < (next?.index ?? trace.events.length),
  );
  const before = looks.findLast(
    ({ event, index }) => index < press.index && event.view === press.event.view,
  )?.event.look;
  const sent = before === undefined ? [] : sentFields(trace, press, before);
  if (look === undefined || before === undefined || sent.length === 0) return [];
  if (isReachedBy(trace, next?.index ?? trace.events.length)) return [];
  const now = look.event.look;
  const isSameView = look.event.view === press.event.view;
  const errors = errorsIn(now).filter((error) => !wasThere(error, now, before));
  const again = sent.flatMap((field) => inLook(field, now, isSameView) ?? []);
  const ends = endsAt(trace, look.index);
  const isMute =
    errors.length > 0
      ? errors.every((error) => isVague(error, now))
      : isShownAgain(trace, { press, sent, again, before, now, isSameView, next, ends });
  if (errors.length === 0 && !isMute) return [];
  const lost = again.filter(({ filled }) => !filled).map((field) => ({ field }));
  return [{ press, look, sent, errors, lost, isMute, ends }];
};

/** The goal was seen before the customer did anything more. It may come up in place of the form that was refused before. */
const isReachedBy = (trace: InterpretedTrace, index: number): boolean =>
  trace.journey.goalKind !== 'done' && eventsOf(trace, 'goal').some((goal) => goal.index < index);

/** Fields the customer has given a value on this page, and that hold one when it is sent. */
const sentFields = (
  trace: InterpretedTrace,
  { index, event }: Placed<'act'>,
  before: Look,
): FieldSeen[] => {
  const given = new Set(
    eventsOf(trace, 'act')
      .filter((act) => act.index < index && act.event.view === event.view)
      .filter((act) => givesValue(act.event))
      .map((act) => act.event.widget?.field ?? ''),
  );
  return before.fields.filter(({ id, filled }) => filled && given.has(id));
};

/** The same field in another look: in another view it is known by its name and label. */
const inLook = (field: FieldSeen, look: Look, isSameView: boolean): FieldSeen | undefined =>
  look.fields.find((other) =>
    isSameView
      ? other.id === field.id
      : other.type === field.type && (other.name === field.name || other.label === field.label),
  );

/** What is marked as an error, and what the page speaks up about and tells of one, such as a note that goes again by itself. */
const errorsIn = ({ errors = [], alerts, language }: Look): readonly ErrorSeen[] => {
  const told = alerts
    .filter((text) => tellsOfError(text, language))
    .map((text) => text.slice(0, 300))
    .filter(
      (text) => !errors.some((error) => error.text.includes(text) || text.includes(error.text)),
    )
    .map((text) => ({ text, field: '', distance: null, by: 'page' as const }));
  return [...errors, ...told];
};

const wasThere = (error: ErrorSeen, now: Look, before: Look): boolean =>
  errorsIn(before).some(
    (old) => old.text === error.text && labelOf(old.field, before) === labelOf(error.field, now),
  );

const labelOf = (id: string, { fields }: Look): string =>
  fields.find((field) => field.id === id)?.label ?? '';

/** It regrets that something is wrong, points at no field, and gives no reason. */
const isVague = ({ field, text }: ErrorSeen, { language }: Look): boolean =>
  field === '' && tellsOfError(text, language) && !says('reason', plain(text), language);

type Shown = Pick<Refusal, 'press' | 'sent' | 'ends'> & {
  readonly again: readonly FieldSeen[];
  readonly before: Look;
  readonly now: Look;
  readonly isSameView: boolean;
  readonly next: Placed<'act'> | undefined;
};

/** A field as it was when it was sent, found by what it is called: ids are of one view alone. Undefined: it held nothing then. */
export const asSent = (
  { name, label }: FieldSeen,
  { sent }: Pick<Refusal, 'sent'>,
): FieldSeen | undefined => sent.find((field) => field.name === name && field.label === label);

/** The same form once more, without a new word, and the customer either gives up or does it again. */
const isShownAgain = (trace: InterpretedTrace, shown: Shown): boolean => {
  const { press, sent, again, before, now, isSameView, next, ends } = shown;
  if (again.length < sent.length || hasNewWords(before, now)) return false;
  if (isSameView) return ends && wasAsked(trace, press);
  if (ends) return true;
  const isSamePress = next !== undefined && isSameControl(next.event, press.event);
  const isSameField = again.some(({ id }) => id === next?.event.widget?.field);
  return isSamePress || isSameField;
};

/** A press without any effect is a dead one, and another matter. */
const wasAsked = (trace: InterpretedTrace, { index, event }: Placed<'act'>): boolean =>
  eventsOf(trace, 'response').some(
    (response) =>
      response.index > index &&
      response.event.step === event.step &&
      response.event.effects.some((effect) => effect === 'request' || effect === 'navigation'),
  );

const hasNewWords = (before: Look, now: Look): boolean => {
  const known = new Set(wordsOf(before.text));
  return wordsOf(now.text).some((word) => !known.has(word));
};

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];

/** The same press once more, as far as its name tells. */
export const isSameControl = (one: ActEvent, other: ActEvent): boolean =>
  one.verb === other.verb && (one.widget?.name ?? '') === (other.widget?.name ?? '');
