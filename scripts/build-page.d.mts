export function buildPageScripts(outdir?: string): Promise<void>;
