// Loaded before the program whose memory is measured: at its end it writes the most memory it ever held, in bytes, to the
// file descriptor 3. Plain JavaScript, so that nothing is loaded to run it.
import { readFileSync, writeSync } from 'node:fs';

process.on('exit', () => writeSync(3, String(peak() * 1024)));

/** Kilobytes. On Linux, `resourceUsage` also counts what the parent held when it started this process. */
function peak() {
  try {
    const [, kilobytes] =
      /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
    if (kilobytes) return Number(kilobytes);
  } catch {
    // Not Linux.
  }
  return process.resourceUsage().maxRSS;
}
