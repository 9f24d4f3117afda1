import { type BrowserWith, browserWith } from '../helpers/browser-with.ts';
import { outerHosts, type ZooServer } from './zoo-server.ts';

/**
 * Starts the browser with the names of other people's hosts leading to the zoo: it asks the zoo for every host it stands in
 * for, and finds no other host at all. What a page shows does not depend on the network.
 */
export function zooBrowser(server: ZooServer): Promise<BrowserWith> {
  const rules = [
    'EXCLUDE *.localhost',
    'EXCLUDE 127.0.0.1',
    ...outerHosts.flatMap((host) => [
      `MAP ${host}:80 127.0.0.1:${server.port}`,
      `MAP ${host}:443 127.0.0.1:${server.securePort}`,
    ]),
    'MAP * ~NOTFOUND',
  ];
  return browserWith([`--host-resolver-rules=${rules.join(', ')}`, '--ignore-certificate-errors']);
}
