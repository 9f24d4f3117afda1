// Walks the hostile pages, each beside a healthy neighbour, and says whether all is bounded and honest:
//   npm run hostile -- [name…] [--list]
import { parseArgs } from 'node:util';
import type { HostilePage } from '../../fixtures/hostile/hostile-page.ts';
import { hostilePages } from '../../fixtures/hostile/hostile-pages.ts';
import { serveHostile } from '../../fixtures/hostile/serve-hostile.ts';
import { faultsOf } from './verdict.ts';
import { type HostileWalk, walkHostile, walkNeighbour } from './walk-hostile.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { list: { type: 'boolean', default: false } },
});
const wanted = hostilePages.filter(
  ({ name }) => positionals.length === 0 || positionals.includes(name),
);

if (values.list) for (const page of wanted) print(`${page.name.padEnd(26)} ${page.does}`);
else await walkAll(wanted);

async function walkAll(pages: readonly HostilePage[]): Promise<void> {
  const server = await serveHostile();
  try {
    const alone = await walkNeighbour(server);
    print('page                       outcome                         s  of   all is well');
    let well = 0;
    for (const page of pages) {
      const walk = await walkHostile(page, server);
      const faults = faultsOf(walk, alone);
      if (faults.length === 0) well++;
      print(lineOf(walk, faults));
    }
    print(`\n${well} of ${pages.length} pages bounded and honest, and their neighbours untouched.`);
    process.exitCode = well === pages.length ? 0 : 1;
  } finally {
    await server.close();
  }
}

function lineOf({ page, outcome, seconds }: HostileWalk, faults: readonly string[]): string {
  const time = `${seconds.toFixed(1).padStart(6)} ${String(page.within).padStart(3)}`;
  return `${page.name.padEnd(26)} ${outcome.padEnd(27)} ${time}   ${faults.length === 0 ? 'yes' : `NO: ${faults.join('; ')}`}`;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
