import { expect, test } from 'vitest';
import { quietVendors } from '../../src/detect/quiet-vendors.ts';
import type { InterpretedEvent } from '../../src/interpret/interpreted.ts';
import { judge } from '../../src/pipeline.ts';
import { openEvent, overlayEvent, traceOf, viewEvent } from '../helpers/trace-of.ts';

const opened = [openEvent(), viewEvent()];
const walk = (
  scriptHosts: readonly string[],
  events: readonly InterpretedEvent[] = opened,
  run = 1,
) => traceOf({ scriptHosts: [...scriptHosts], run }, { events });
const survey = overlayEvent({ features: { text: 'How satisfied are you with us?' } });

test('says who can show surveys and showed none, with the number of runs', () => {
  const hosts = ['cdn.example.com', 'static.asknice.ly', 'zn1.siteintercept.qualtrics.com:443'];
  expect(quietVendors([walk(hosts)])).toEqual([
    'AskNicely and Qualtrics can show surveys and are on these pages, but none was seen in this run. Many surveys come up for some customers only: more runs may meet one.',
  ]);
  const three = [1, 2, 3].map((run) => walk(['turbo.qualaroo.com'], opened, run));
  expect(quietVendors(three)[0]).toMatch(
    /^Qualaroo can show surveys and is on these .* in 3 runs\./,
  );
});

test('says nothing where a survey was seen, fair or opened by the customer', () => {
  const hosts = ['turbo.qualaroo.com'];
  const asked = { ...survey, askedFor: true };
  expect(quietVendors([walk(hosts), walk(hosts, [...opened, survey], 2)])).toEqual([]);
  expect(quietVendors([walk(hosts, [...opened, asked])])).toEqual([]);
});

test('says nothing where no maker of surveys is, or no page was seen', () => {
  expect(quietVendors([walk(['widget.intercom.io', 'code.jquery.com'])])).toEqual([]);
  expect(quietVendors([walk(['turbo.qualaroo.com'], [openEvent()])])).toEqual([]);
});

test('is a note of the result, and no finding', () => {
  const [result] = judge([1, 2].map((run) => walk(['turbo.qualaroo.com'], opened, run))).results;
  expect(result?.notes.filter((note) => note.includes('Qualaroo'))).toHaveLength(1);
  expect(result?.notes.join(' ')).toContain('in 2 runs');
  expect(result?.findings).toEqual([]);
});
