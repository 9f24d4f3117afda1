import type { Detector } from '../../detect/detector.ts';
import { normalisedPage } from '../../score/ledger/identity.ts';

/** Names in place of those of customers and sites: the same name always gives the same one. */
export type Aliases = {
  /** A detector that is known by this name: what any other says is not ours. */
  readonly detector: (id: string) => Detector | undefined;
  /** "Journey 1". */
  readonly journey: (title: string) => string;
  /** "Job 1". */
  readonly job: (job: string) => string;
  /** "site A", by host. */
  readonly site: (address: string) => string;
  /** "site A, page 2", by host and path. */
  readonly page: (address: string) => string;
  /** "redirect:2". */
  readonly finding: (id: string) => string;
};

/** New names, numbered in the order in which they are asked for. */
export const newAliases = (detectors: readonly Detector[]): Aliases => {
  const known = new Map(detectors.map((detector) => [detector.id, detector]));
  const journey = numbered();
  const job = numbered();
  const host = numbered();
  const pages = new Map<string, ReturnType<typeof numbered>>();
  const findings = new Map<string, ReturnType<typeof numbered>>();
  const site = (address: string): string => {
    const name = hostOf(address);
    return name === '' ? 'a site' : `site ${lettersFor(host(name))}`;
  };
  return {
    detector: (id) => known.get(id),
    journey: (title) => `Journey ${journey(title)}`,
    job: (text) => (text === '' ? '' : `Job ${job(text)}`),
    site,
    page: (address) => {
      if (address === '') return '';
      const name = hostOf(address);
      if (name === '') return 'another page';
      return `${site(address)}, page ${within(pages, name)(normalisedPage(address))}`;
    },
    finding: (id) => {
      const detector = known.get(id.split(':')[0] ?? '')?.id ?? otherCheck;
      return `${detector}:${within(findings, detector)(id)}`;
    },
  };
};

/** What a finding is said to be of that no known detector found. */
export const otherCheck = 'other-check';

/** Numbers things from 1, in the order in which they are met. */
const numbered = (): ((name: string) => number) => {
  const met = new Map<string, number>();
  return (name) => {
    const number = met.get(name) ?? met.size + 1;
    met.set(name, number);
    return number;
  };
};

const within = (
  all: Map<string, ReturnType<typeof numbered>>,
  name: string,
): ReturnType<typeof numbered> => {
  const found = all.get(name) ?? numbered();
  all.set(name, found);
  return found;
};

const hostOf = (address: string): string =>
  /^https?:\/\/([^/?#]+)/i.exec(address)?.[1]?.toLowerCase() ?? '';

/** 1 is A, 26 is Z, 27 is AA. */
const lettersFor = (number: number): string => {
  const rest = Math.floor((number - 1) / 26);
  const letter = String.fromCharCode(65 + ((number - 1) % 26));
  return rest === 0 ? letter : `${lettersFor(rest)}${letter}`;
};
