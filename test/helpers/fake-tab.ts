import { EventEmitter } from 'node:events';
import type { CDPSession } from 'puppeteer';
import { profileFor } from '../../src/effort/profiles.ts';
import { parseJourney } from '../../src/journey/read/parse-journey.ts';
import { devices } from '../../src/replay/browser/devices.ts';
import type { Settings } from '../../src/replay/settings.ts';
import type { Frame } from '../../src/replay/tab/frame.ts';
import { makeRequests } from '../../src/replay/tab/requests.ts';
import type { Tab } from '../../src/replay/tab/tab.ts';

/** What the page answers to the functions it is asked, by their names. */
export type Answers = Readonly<Record<string, (...args: unknown[]) => unknown>>;

/** The browser's end of a tab, without a browser: it tells what it is made to tell, and answers for the page. */
export type FakeSession = CDPSession & {
  /** The page functions and commands it was asked, in order. */
  readonly asked: string[];
  /** The browser tells of something that happened. */
  readonly tell: (event: string, about: object) => void;
};

/** A session that answers as given. What it is asked, and not told to answer, has no world to be asked in. */
export function fakeSession(answers: Answers = {}): FakeSession {
  const asked: string[] = [];
  const send = async (method: string, params: { readonly expression?: string } = {}) => {
    const call = /\? friction\.(\w+)\((.*)\) : Promise/s.exec(params.expression ?? '');
    if (!call) return asked.push(method);
    const [, name = '', args = ''] = call;
    asked.push(name);
    const answer = answers[name];
    if (!answer) throw new Error('Cannot find context');
    return { result: { value: answer(...JSON.parse(`[${args}]`)) } };
  };
  // A test needs no more of a session than that it tells and is told.
  const events = new EventEmitter();
  const tell = (event: string, about: object) => void events.emit(event, about);
  return Object.assign(events, { send, asked, tell }) as unknown as FakeSession;
}

/** A tab that has come to rest, of one frame. */
export function fakeTab(session: FakeSession = fakeSession(), is: Partial<Tab> = {}): Tab {
  const frame = fakeFrame(session);
  const requests = makeRequests();
  requests.follow(session);
  const loaded = { loader: 'l1', openedAt: 0, interactive: true, loaded: true, painted: true };
  return {
    targetId: 't1',
    number: 1,
    session,
    sessions: () => [session],
    frames: { all: () => [frame], main: () => frame, byId: () => frame, follow: () => undefined },
    requests,
    storage: { written: () => 0, markAct: () => undefined, follow: () => undefined },
    workers: new Set(),
    page: () => Promise.reject(new Error('There is no browser.')),
    tick: async () => ({ next: null, moving: false }),
    hold: async () => undefined,
    release: async () => undefined,
    dialogOpens: async () => null,
    ...{ dialogOpen: false, closed: false, unasked: false, opened: null, leaving: false },
    ...{ gaveUp: false, downloads: 0, asked: 0, refreshDelay: null, choosers: 0, chooser: null },
    timing: { firstAskedAt: 0, askedAt: 0, respondedAt: 0, interactiveAt: 0 },
    document: loaded,
    ...is,
  };
}

export function fakeFrame(session: FakeSession = fakeSession()): Frame {
  const is = { isUsed: false, isSilent: false, parent: null, key: '', since: 0 };
  return { id: 'f', url: 'https://clinic.example/', session, own: 1, patience: () => null, ...is };
}

/** What a walk at a desk keeps to. */
export function settingsWith(is: Partial<Settings> = {}, consent = 'accept'): Settings {
  const text = `journey: t\njob: t\nsite: https://clinic.example\ncustomer: { consent: ${consent} }\nsteps: [open: /]\ngoal: done\n`;
  const { journey } = parseJourney(text, 't.yaml');
  if (!journey) throw new Error('The journey of the test cannot be read.');
  return {
    journey,
    traits: devices.desktop,
    profile: profileFor('desktop'),
    pace: 'fast',
    defaultTimeout: 1000,
    signal: new AbortController().signal,
    ...is,
  };
}
