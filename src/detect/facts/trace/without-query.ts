/** An address without what was sent along or what part of the page it is about. */
export const withoutQuery = (url: string): string => url.replace(/[?#].*$/, '');
