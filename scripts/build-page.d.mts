export function buildPageScripts(): Promise<void>;
