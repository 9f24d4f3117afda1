// The page may put something of its own in their place.
const NativeChannel = MessageChannel;
const NativePromise = Promise;

/** Lets what the page has promised and posted to itself run. */
export function macrotask(): Promise<void> {
  return new NativePromise((resolve) => {
    const { port1, port2 } = new NativeChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
}
