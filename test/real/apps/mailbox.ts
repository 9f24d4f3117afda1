import { fileURLToPath } from 'node:url';
import { freePort } from './free-port.ts';
import { type App, serveApp } from './serve-app.ts';

const program = fileURLToPath(new URL('serve-mailbox.cjs', import.meta.url));

/** A mailbox for whatever is sent to its port: nothing is sent on, and a page shows the letters with their links. */
export async function start(): Promise<App & { readonly smtpPort: number }> {
  const [port, smtpPort] = [await freePort(), await freePort()];
  const app = await serveApp(`http://127.0.0.1:${port}`, {
    command: process.execPath,
    args: [program],
    folder: fileURLToPath(new URL('.', import.meta.url)),
    env: { PORT: String(port), SMTP_PORT: String(smtpPort) },
  });
  return { ...app, smtpPort };
}
