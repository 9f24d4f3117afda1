import type { IncomingMessage } from 'node:http';

const largest = 1_000_000;

/** Fields of a form as browsers post it by default. Other bodies are read to their end and left out. */
export async function readForm(request: IncomingMessage): Promise<Record<string, string>> {
  if (request.method !== 'POST') return {};
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size <= largest) parts.push(part);
  }
  const type = request.headers['content-type'] ?? '';
  if (size > largest || !type.startsWith('application/x-www-form-urlencoded')) return {};
  return Object.fromEntries(new URLSearchParams(Buffer.concat(parts).toString('utf8')));
}
