import { buildPageScripts } from '../../scripts/build-page.mjs';

/** Before browser tests: bundles what runs inside the page, so that they need no whole build. */
export async function setup(): Promise<void> {
  await buildPageScripts();
}
