import type { HostileWalk } from './walk-hostile.ts';

/** What is wrong with how a hostile page was walked, in words; nothing where all is well. */
export function faultsOf(walk: HostileWalk, neighbourAlone: string): readonly string[] {
  const { page, outcome, detail, said, seconds, neighbour } = walk;
  const faults: string[] = [];
  if (!page.honest.includes(outcome)) faults.push(`"${outcome}" is not honest (${detail})`);
  if (seconds > page.within) faults.push(`it took longer than ${page.within} s`);
  if (neighbour !== neighbourAlone) faults.push(`its neighbour came to: ${neighbour}`);
  if (page.says && !page.says.test(said)) faults.push(`it does not say ${page.says}`);
  if (!mayBeCovered(page.honest) && /lies? over/.test(said))
    faults.push('it says that something lies over something');
  // A sentence for people holds no words of the browser's protocol or of scripts.
  const technical =
    /Protocol error|TypeError|ReferenceError|Cannot read|is not a function|undefined/;
  const [words] = technical.exec(said) ?? [];
  if (words !== undefined) faults.push(`it says "${words}"`);
  return faults;
}

function mayBeCovered(honest: readonly string[]): boolean {
  return honest.includes('blocked blocked-view');
}
