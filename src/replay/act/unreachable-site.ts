import { UnmeasurableError } from '../errors.ts';

/** A site did not come: why, in words. */
export function unreachableSite(url: string, why: string): UnmeasurableError {
  return new UnmeasurableError('unreachable', `${hostOf(url)} could not be reached: ${why}.`);
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

/** What an error of the browser says of it, as `net::ERR_NAME_NOT_RESOLVED`. */
export function reasonOf(error: string): string {
  const name = error.replace('net::', '');
  if (/CERT|SSL/.test(name)) return `its certificate is wrong (${name})`;
  return `${reasons[name] ?? 'it cannot be opened'} (${name})`;
}

/** The host of an address, or all that was written where there is none. */
export function hostOf(url: string): string {
  try {
    return new URL(url).host || url;
  } catch {
    return url;
  }
}
