import { join } from 'node:path';
import { installPackages, unpackPackage } from './debian.mjs';
import { php } from './php.mjs';

/** Gets HotelDruid from Debian's package, unless it is there. Answers whether it is. */
export async function installHotelDruid() {
  const home = (folder) => join(folder, 'usr/share/hoteldruid');
  return (await installPackages(php)) && (await unpackPackage('hoteldruid', home)) !== null;
}
