import { fileURLToPath } from 'node:url';

/** A site that comes with the tool, and the journeys that walk it. */
export type DemoSite = {
  readonly name: string;
  /** Absolute path of the folder to serve. */
  readonly folder: string;
  /** Host name to serve it under. */
  readonly host: string;
  /** Absolute path of its journey. */
  readonly journey: string;
};

/** The same job twice: as it was found, and done well. */
export const demoSites: readonly [asFound: DemoSite, doneWell: DemoSite] = [
  demoSite('clinic', 'fern-hollow.localhost'),
  demoSite('clinic-fixed', 'fern-hollow.localhost'),
];

/** Two folders up lies the package, from `src/demo` and from `dist/demo` alike. */
function demoSite(name: string, host: string): DemoSite {
  const folder = fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url));
  const journey = fileURLToPath(new URL(`../../fixtures/${name}/journey.yaml`, import.meta.url));
  return { name, folder, host, journey };
}
