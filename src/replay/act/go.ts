import type { Protocol } from 'puppeteer';
import { StuckError, UnmeasurableError } from '../errors.ts';
import { pause } from '../pause.ts';
import type { Visit } from '../visit.ts';
import { within } from '../within.ts';

/** Opens an address, as by a link in a letter; a path is one of the journey's site. */
export async function openAddress(
  visit: Visit,
  written: string,
  mayOpen: (url: string) => boolean,
): Promise<void> {
  const url = /^[a-z][a-z0-9+.-]*:/i.test(written)
    ? written
    : visit.settings.journey.site + withSlash(written);
  if (!mayOpen(url)) {
    throw stuck(
      `${hostOf(url)} is not the journey's site. Allow it with --allow-host ${hostOf(url)}.`,
    );
  }
  await visit.actLog.record({ verb: 'open', purpose: 'script', presses: [], keys: [] });
  visit.intent.opening = true;
  visit.meter.start();
  const tab = visit.windows.current();
  await visit.clock.running(async () => {
    // A site that does not answer keeps this command waiting: the step's own limit holds.
    const answer = await within(visit.limit.timeout, tab.session.send('Page.navigate', { url }));
    if (answer === null) {
      await visit.windows.stopLoading();
      throw unreachable(url, `did not answer within ${visit.limit.timeout / 1000} s`);
    }
    const error = answer.errorText ?? '';
    if (error !== '' && error !== 'net::ERR_ABORTED') throw unreachable(url, reasonOf(error));
    await untilInteractive(visit, answer.loaderId);
  });
}

function withSlash(path: string): string {
  return path.startsWith('/') || path.startsWith('?') || path.startsWith('#') ? path : `/${path}`;
}

async function untilInteractive(visit: Visit, loader: string | undefined): Promise<void> {
  const from = performance.now();
  while (
    loader &&
    performance.now() - from < visit.limit.timeout &&
    !visit.settings.signal.aborted
  ) {
    const { document } = visit.windows.current();
    if (document.loader === loader && document.interactive) return;
    // A page that sends one on at once never becomes ready itself.
    if (document.loader !== loader && document.interactive && performance.now() - from > 1000)
      return;
    await pause(3);
  }
}

const reasons: Readonly<Record<string, string>> = {
  ERR_NAME_NOT_RESOLVED: 'there is no site of that name, or no network',
  ERR_CONNECTION_REFUSED: 'nothing answers at that address',
  ERR_CONNECTION_TIMED_OUT: 'it did not answer in time',
  ERR_TIMED_OUT: 'it did not answer in time',
  ERR_CONNECTION_RESET: 'it broke off the connection',
  ERR_EMPTY_RESPONSE: 'it broke off the connection',
  ERR_ADDRESS_UNREACHABLE: 'its address cannot be reached',
  ERR_INTERNET_DISCONNECTED: 'there is no network',
  ERR_TOO_MANY_REDIRECTS: 'it sends one round in circles',
  ERR_BLOCKED_BY_CLIENT: 'it is among the hosts to keep away from (--deny-host)',
};

function reasonOf(error: string): string {
  const name = error.replace('net::', '');
  if (/CERT|SSL/.test(name)) return `its certificate is wrong (${name})`;
  return `${reasons[name] ?? 'it cannot be opened'} (${name})`;
}

function unreachable(url: string, why: string): UnmeasurableError {
  return new UnmeasurableError('unreachable', `${hostOf(url)} could not be reached: ${why}.`);
}

/** Back by the browser's button: one press. */
export async function goBack(visit: Visit): Promise<void> {
  const { session } = visit.windows.current();
  const { currentIndex, entries }: Protocol.Page.GetNavigationHistoryResponse = await session.send(
    'Page.getNavigationHistory',
  );
  const entry = entries[currentIndex - 1];
  if (!entry || entry.url === 'about:blank') throw stuck('There is no page to go back to.');
  await byButton(visit, 'back');
  visit.intent.history = true;
  await visit.clock.running(async () => {
    const { url } = visit.windows.current().frames.main();
    await session.send('Page.navigateToHistoryEntry', { entryId: entry.id });
    await arrived(visit, () => visit.windows.current().frames.main().url !== url);
  });
}

/** The browser's reload button: one press. */
export async function reloadPage(visit: Visit): Promise<void> {
  await byButton(visit, 'reload');
  visit.intent.opening = true;
  const { session, document } = visit.windows.current();
  const { loader } = document;
  await visit.clock.running(async () => {
    await session.send('Page.reload');
    await arrived(visit, () => document.loader !== loader && document.interactive);
  });
}

async function byButton(visit: Visit, verb: string): Promise<void> {
  await visit.actLog.record({ verb, purpose: 'script', presses: ['press'], keys: [] });
  visit.meter.start();
}

async function arrived(visit: Visit, isThere: () => boolean): Promise<void> {
  const from = performance.now();
  while (
    !isThere() &&
    performance.now() - from < visit.limit.timeout &&
    !visit.settings.signal.aborted
  )
    await pause(3);
}

function hostOf(url: string): string {
  try {
    return new URL(url).host || url;
  } catch {
    return url;
  }
}

function stuck(message: string): StuckError {
  return new StuckError({ found: 'failed', wanted: '', nearest: [], reason: '', message });
}
