import type { Protocol } from 'puppeteer';
import type { CustomerClock } from '../clock/customer-clock.ts';
import { StuckError } from '../errors.ts';
import type { ActLog } from '../input/act-log.ts';
import type { Intent } from '../observe/probes/navigations.ts';
import { pause } from '../pause.ts';
import type { Settings, StepLimit } from '../settings.ts';
import type { WaitMeter } from '../wait/wait-meter.ts';
import type { Windows } from '../windows/windows.ts';
import { within } from '../within.ts';
import { hostOf, reasonOf, unreachableSite } from './unreachable-site.ts';

export type GoParts = {
  readonly settings: Settings;
  readonly limit: StepLimit;
  readonly clock: Pick<CustomerClock, 'running'>;
  readonly intent: Intent;
  readonly windows: Pick<Windows, 'current' | 'stopLoading'>;
  readonly meter: Pick<WaitMeter, 'start'>;
  readonly actLog: Pick<ActLog, 'record'>;
};

/** Opens an address, as by a link in a letter; a path is one of the journey's site. */
export async function openAddress(
  parts: GoParts,
  written: string,
  mayOpen: (url: string) => boolean,
): Promise<void> {
  const url = /^[a-z][a-z0-9+.-]*:/i.test(written)
    ? written
    : parts.settings.journey.site + withSlash(written);
  if (!mayOpen(url)) {
    throw stuck(
      `${hostOf(url)} is not the journey's site. Allow it with --allow-host ${hostOf(url)}.`,
    );
  }
  await parts.actLog.record({ verb: 'open', purpose: 'script', presses: [], keys: [] });
  parts.intent.opening = true;
  parts.meter.start();
  const tab = parts.windows.current();
  await parts.clock.running(async () => {
    // A site that does not answer keeps this command waiting: the step's own limit holds.
    const answer = await within(parts.limit.timeout, tab.session.send('Page.navigate', { url }));
    if (answer === null) {
      await parts.windows.stopLoading();
      throw unreachableSite(url, `did not answer within ${parts.limit.timeout / 1000} s`);
    }
    const error = answer.errorText ?? '';
    if (error !== '' && error !== 'net::ERR_ABORTED') throw unreachableSite(url, reasonOf(error));
    await untilInteractive(parts, answer.loaderId);
  });
}

function withSlash(path: string): string {
  return path.startsWith('/') || path.startsWith('?') || path.startsWith('#') ? path : `/${path}`;
}

async function untilInteractive(parts: GoParts, loader: string | undefined): Promise<void> {
  const from = performance.now();
  while (
    loader &&
    performance.now() - from < parts.limit.timeout &&
    !parts.settings.signal.aborted
  ) {
    const { document } = parts.windows.current();
    if (document.loader === loader && document.interactive) return;
    // A page that sends one on at once never becomes ready itself.
    if (document.loader !== loader && document.interactive && performance.now() - from > 1000)
      return;
    await pause(3);
  }
}

/** Back by the browser's button: one press. */
export async function goBack(parts: GoParts): Promise<void> {
  const { session } = parts.windows.current();
  const { currentIndex, entries }: Protocol.Page.GetNavigationHistoryResponse = await session.send(
    'Page.getNavigationHistory',
  );
  const entry = entries[currentIndex - 1];
  if (!entry || entry.url === 'about:blank') throw stuck('There is no page to go back to.');
  await byButton(parts, 'back');
  parts.intent.history = true;
  await parts.clock.running(async () => {
    const { url } = parts.windows.current().frames.main();
    await session.send('Page.navigateToHistoryEntry', { entryId: entry.id });
    await arrived(parts, () => parts.windows.current().frames.main().url !== url);
  });
}

/** The browser's reload button: one press. */
export async function reloadPage(parts: GoParts): Promise<void> {
  await byButton(parts, 'reload');
  parts.intent.opening = true;
  const { session, document } = parts.windows.current();
  const { loader } = document;
  await parts.clock.running(async () => {
    await session.send('Page.reload');
    await arrived(parts, () => document.loader !== loader && document.interactive);
  });
}

async function byButton(parts: GoParts, verb: string): Promise<void> {
  await parts.actLog.record({ verb, purpose: 'script', presses: ['press'], keys: [] });
  parts.meter.start();
}

async function arrived(parts: GoParts, isThere: () => boolean): Promise<void> {
  const from = performance.now();
  while (
    !isThere() &&
    performance.now() - from < parts.limit.timeout &&
    !parts.settings.signal.aborted
  )
    await pause(3);
}

function stuck(message: string): StuckError {
  return new StuckError({ found: 'failed', wanted: '', nearest: [], reason: '', message });
}
