import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { freePort } from './free-port.ts';
import { inFolder } from './in-folder.ts';
import { type App, serveApp } from './serve-app.ts';

const home = fileURLToPath(new URL('../.cache/hoteldruid', import.meta.url));

/**
 * HotelDruid, which keeps the reservations of a hotel, on PHP's own web server with SQLite, new on every start: five
 * rooms that nobody has booked. A night costs 50 at "rate1"; at "rate2" nobody has written down a price yet.
 */
export function start(): Promise<App> {
  return inFolder('hoteldruid', async (folder) => {
    await furnish(folder);
    const port = await freePort();
    const app = await serveApp(`http://127.0.0.1:${port}`, {
      command: 'php',
      args: ['-S', `127.0.0.1:${port}`],
      folder: join(folder, 'www'),
    });
    await open(app.url);
    setPrices(join(folder, 'data', 'db_hoteldruid'));
    return app;
  });
}

/** A day of this year as the hotel's lists write days: "Jun 15 Mo, 2026". */
export function dayInList(month: number, day: number): string {
  const date = new Date(Date.UTC(new Date().getFullYear(), month - 1, day));
  const name = (options: Intl.DateTimeFormatOptions) =>
    date.toLocaleDateString('en-US', { timeZone: 'UTC', ...options });
  const weekday = name({ weekday: 'short' }).slice(0, 2);
  return `${name({ month: 'short' })} ${name({ day: '2-digit' })} ${weekday}, ${date.getUTCFullYear()}`;
}

/** A copy of the program that keeps everything in the folder. */
async function furnish(folder: string): Promise<void> {
  const www = join(folder, 'www');
  await cp(home, www, { recursive: true });
  await mkdir(join(folder, 'data'));
  const file = join(www, 'costanti.php');
  const places = await readFile(file, 'utf8');
  const here = places
    .replace('/var/lib/hoteldruid/data', join(folder, 'data'))
    .replace('/etc/hoteldruid/database.php', join(folder, 'database.php'));
  await writeFile(file, here);
  await writeFile(join(folder, 'database.php'), '<?php $HOTELD_DB_TYPE = "sqlite";\n');
}

/** What the program asks at its first start: in which language it shall be. The next page opens the year. */
async function open(url: string): Promise<void> {
  const body = new URLSearchParams({ lingua: 'en' });
  await (await fetch(`${url}/creadb.php`, { method: 'POST', body })).text();
  await (await fetch(`${url}/inizio.php`)).text();
}

function setPrices(file: string): void {
  const database = new DatabaseSync(file);
  database.exec(`UPDATE periodi${new Date().getFullYear()} SET tariffa1 = '50'`);
  database.close();
}
