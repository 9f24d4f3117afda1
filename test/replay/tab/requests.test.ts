import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeRequests } from '../../../src/replay/tab/requests.ts';
import { fakeSession } from '../../helpers/fake-tab.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

function pageWithRequests() {
  const session = fakeSession();
  const requests = makeRequests();
  requests.follow(session);
  let count = 0;
  const asks = (url: string, about: object = {}): string => {
    const requestId = `r${++count}`;
    const request = { url: `https://clinic.example${url}`, method: 'GET' };
    session.tell('Network.requestWillBeSent', { requestId, type: 'Fetch', request, ...about });
    return requestId;
  };
  const answers = (requestId: string) => session.tell('Network.loadingFinished', { requestId });
  return { session, requests, asks, answers };
}

describe('what an act asks for', () => {
  it('is owed until it is answered, however long it takes', () => {
    const { requests, asks, answers } = pageWithRequests();
    requests.markAct();
    const id = asks('/save');
    vi.advanceTimersByTime(20_000);
    expect([requests.owesAnswer(), requests.pending(), requests.isOpen()]).toEqual([true, 0, true]);
    answers(id);
    expect([requests.owesAnswer(), requests.answersAct()]).toEqual([false, true]);
    vi.advanceTimersByTime(1000);
    expect(requests.answersAct()).toBe(false);
  });

  it('is answered by failing, too', () => {
    const { session, requests, asks } = pageWithRequests();
    requests.markAct();
    const requestId = asks('/save');
    session.tell('Network.loadingFailed', { requestId });
    expect([requests.owesAnswer(), requests.pending()]).toEqual([false, 0]);
  });

  it('is not what the page asks for later by itself, nor that again and again', () => {
    const { requests, asks, answers } = pageWithRequests();
    requests.markAct();
    vi.advanceTimersByTime(1500);
    answers(asks('/news?at=1'));
    expect(requests.begun()).toBe(1);
    requests.markAct();
    asks('/news?at=2');
    expect([requests.owesAnswer(), requests.begun(), requests.pending()]).toEqual([false, 1, 0]);
  });

  it('is what comes after its press, however long the customer thought before it', () => {
    const { requests, asks } = pageWithRequests();
    requests.markAct();
    vi.advanceTimersByTime(3000);
    requests.noteInput();
    asks('/save');
    expect(requests.owesAnswer()).toBe(true);
  });

  it('is not what a page asks for that came while it was being pressed', () => {
    const { requests, asks } = pageWithRequests();
    requests.markAct();
    requests.reset();
    requests.noteInput();
    asks('/news');
    expect(requests.owesAnswer()).toBe(false);
  });

  it('is not what was asked for before the page that is shown', () => {
    const { requests, asks } = pageWithRequests();
    requests.markAct();
    asks('/save');
    requests.reset();
    expect([requests.owesAnswer(), requests.isOpen()]).toEqual([false, false]);
  });
});

describe('nobody waits for', () => {
  it.each([
    ['a socket', { type: 'WebSocket' }],
    ['a beacon', { type: 'Ping' }],
    ['a film', { type: 'Media' }],
    ['the icon of the page', { type: 'Other' }],
  ])('%s', (_, about) => {
    const { requests, asks } = pageWithRequests();
    requests.markAct();
    asks('/it', about);
    expect([requests.begun(), requests.pending()]).toEqual([0, 0]);
  });

  it('what counts visitors, though they wait for the page that came from there', () => {
    const { requests, asks } = pageWithRequests();
    requests.markAct();
    const url = 'https://www.google-analytics.com/g/collect';
    asks('', { request: { url, method: 'POST' } });
    expect(requests.begun()).toBe(0);
    asks('', { request: { url, method: 'GET' }, type: 'Document' });
    expect(requests.begun()).toBe(1);
  });

  it('a request that has been sent on: it is the same one', () => {
    const { requests, asks } = pageWithRequests();
    asks('/a');
    asks('/b', { redirectResponse: { status: 302 } });
    expect(requests.begun()).toBe(1);
  });
});

describe('a page that is being busy', () => {
  it('is told for as long as anything was open, once', () => {
    const { requests, asks, answers } = pageWithRequests();
    const first = asks('/a');
    vi.advanceTimersByTime(100);
    const second = asks('/b');
    vi.advanceTimersByTime(100);
    answers(first);
    vi.advanceTimersByTime(50);
    answers(second);
    vi.advanceTimersByTime(500);
    expect(requests.busy()).toBe(250);
  });

  it('has a stream until that is closed', () => {
    const { session, requests } = pageWithRequests();
    session.tell('Network.webSocketCreated', { requestId: 's' });
    expect(requests.hasStream()).toBe(true);
    session.tell('Network.webSocketClosed', { requestId: 's' });
    expect(requests.hasStream()).toBe(false);
  });
});
