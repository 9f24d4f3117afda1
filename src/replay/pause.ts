/** Lets real time pass, in milliseconds. What is over already, by how little ever, is not waited for: Node warns of less than nothing. */
export function pause(duration: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, duration)));
}
