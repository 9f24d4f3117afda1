/**
 * Runs in the page's own world, before its scripts: tells our scripts when the page asks the browser to ask the customer
 * something. Without a window the browser refuses at once and shows nothing, so that the page asked is all there is to see.
 */
const dispatch = document.dispatchEvent.bind(document);
const Told = CustomEvent;
const { apply } = Reflect;

function tell(detail: string): void {
  dispatch(new Told('friction-asks', { detail }));
}

/** Calls go through to the browser as they are. */
function listenIn(
  owner: object | undefined,
  name: string,
  asksFor: (args: unknown[]) => string,
): void {
  const found = owner && Object.getOwnPropertyDescriptor(owner, name);
  if (!found || typeof found.value !== 'function') return;
  const value = new Proxy(found.value, {
    apply(method, self, args) {
      const asked = asksFor(args);
      if (asked !== '') tell(asked);
      return apply(method, self, args);
    },
  });
  Object.defineProperty(owner, name, { ...found, value });
}

function devicesIn([wanted]: unknown[]): string {
  const asks = (kind: string): boolean =>
    typeof wanted === 'object' && wanted !== null && Boolean(Reflect.get(wanted, kind));
  return ['video', 'audio']
    .filter(asks)
    .map((kind) => (kind === 'video' ? 'camera' : 'microphone'))
    .join(' and ');
}

/** Sign-in by another site's account. Passkeys that wait to be chosen in a field show nothing. */
function accountsIn([wanted]: unknown[]): string {
  return typeof wanted === 'object' && wanted !== null && 'identity' in wanted ? 'sign-in' : '';
}

listenIn(globalThis.Notification, 'requestPermission', () => 'notifications');
listenIn(globalThis.PushManager?.prototype, 'subscribe', () => 'notifications');
listenIn(globalThis.Geolocation?.prototype, 'getCurrentPosition', () => 'place');
listenIn(globalThis.Geolocation?.prototype, 'watchPosition', () => 'place');
listenIn(globalThis.MediaDevices?.prototype, 'getUserMedia', devicesIn);
listenIn(globalThis.CredentialsContainer?.prototype, 'get', accountsIn);
