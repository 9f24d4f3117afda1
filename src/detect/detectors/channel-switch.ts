import type { Static } from 'typebox';
import type { InterpretedTrace } from '../../interpret/interpreted.ts';
import type { Look } from '../../trace/look.ts';
import type { Detected, Detector } from '../detector.ts';
import { figure, flag, list, parts, text, word } from '../evidence.ts';
import { type ChannelSwitch, channelSwitchAt } from '../facts/pages/channel-switch.ts';
import { deadEndCost, wayInto } from '../facts/pages/dead-end-cost.ts';
import { deadEndOf } from '../facts/pages/dead-end-page.ts';
import { type Standstill, standstills } from '../facts/path/standstills.ts';
import { atMoment } from '../facts/trace/at-moment.ts';
import { cut } from '../facts/trace/tell.ts';
import { verdictOf } from '../facts/trace/verdict-of.ts';

const fix =
  'Let the customer finish here. If that cannot be, keep what was entered, say what went wrong, and offer another time or a call back instead of a number to call.';

const evidence = parts({
  kind: word(['channel-switch']),
  heading: text(),
  text: text('What could be read there'),
  channels: list(word(['phone', 'e-mail', 'visit'])),
  contacts: list(text()),
  words: list(text(), 'Words that told it'),
  waysOn: figure('Ways on from there'),
  afterSubmission: flag(),
  ends: flag('The journey ends there'),
});
type Found = Detected<Static<typeof evidence>>;

/** The customer is told to call, write or come instead of going on. */
export const channelSwitch: Detector<Static<typeof evidence>> = {
  id: 'channel-switch',
  title: 'The site sends the customer to another channel',
  looksFor:
    'A page on which the journey stopped, that apologises or tells the customer to call, to write or to come by, with the number or address near those words. Beside a form it counts only when that form was sent, the journey ends there and an alert says so. Left out: contact pages, help pages and numbers in the footer.',
  why: 'The customer came to get it done online. Whoever must call starts again from the beginning, waits in a queue, or gives up.',
  fix,
  source:
    'Dixon, Freeman and Toman, "Stop Trying to Delight Your Customers", Harvard Business Review 2010: switching channels is the largest single source of customer effort.',
  restsOn: ['page'],
  role: 'dead-end',
  isWholePage: true,
  evidence,
  detect: (trace) => {
    if (!trace.events.some(({ type }) => type === 'look')) {
      return { verdict: 'not-applicable', because: 'no page was seen' };
    }
    return verdictOf(
      standstills(trace).flatMap((stop) => {
        if (deadEndOf(trace, stop.event.view) !== 'channel-switch') return [];
        const seen = channelSwitchAt(stop, trace);
        return seen === null ? [] : [finding(trace, stop, seen)];
      }),
    );
  },
};

const finding = (trace: InterpretedTrace, stop: Standstill, seen: ChannelSwitch): Found => {
  const { look } = stop.event;
  const text = look.mainText || look.text;
  const heading = look.headings[0]?.text ?? '';
  return {
    ...atMoment(trace, stop.index),
    kind: 'channel-switch',
    confidence: seen.confidence,
    what: seen.channels.join(' '),
    message: `${told(stop)} "${cut(text, 140)}" ${toDo(seen)}`,
    fix,
    blocks: stop.ends,
    claims: wayInto(trace, stop.event.view),
    adds: deadEndCost(stop.index, text),
    ...placeOf(seen, look.contactPlaces ?? []),
    evidence: {
      kind: 'channel-switch',
      heading: cut(heading, 120),
      text: cut(text, 400),
      channels: [...seen.channels],
      contacts: [...seen.contacts],
      words: [...seen.words],
      waysOn: look.waysOn,
      afterSubmission: stop.submitted,
      ends: stop.ends,
    },
  };
};

/** Where the first number or address stands that the customer is sent to. */
const placeOf = (
  { contacts }: ChannelSwitch,
  places: NonNullable<Look['contactPlaces']>,
): Pick<(typeof places)[number], 'rect'> | Record<string, never> => {
  const bare = (text: string) => text.toLowerCase().replace(/^(tel|mailto):|[^\p{L}\p{N}@]/gu, '');
  const place = places.find(({ text }) => contacts.some((one) => isSame(bare(one), bare(text))));
  return place === undefined ? {} : { rect: place.rect };
};

const isSame = (one: string, other: string): boolean =>
  one !== '' && other !== '' && (one.includes(other) || other.includes(one));

const told = ({ submitted, pressed }: Standstill): string => {
  if (submitted && pressed !== '') return `After "${cut(pressed, 40)}" the page said:`;
  return 'The page said:';
};

const toDo = ({ channels, contacts }: ChannelSwitch): string => {
  const ways = channels.map((channel) =>
    channel === 'phone' ? 'call' : channel === 'e-mail' ? 'write' : 'come by',
  );
  const shown = contacts[0] === undefined ? '' : ` (${contacts[0]})`;
  return `The customer can only ${ways.join(' or ')}${shown}.`;
};
