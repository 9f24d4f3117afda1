/** What a request asks for, with `..` resolved. A path may begin with two slashes and is a path all the same. */
export function addressOf(url: string): URL {
  return new URL(`http://localhost${url.startsWith('/') ? url : '/'}`);
}
