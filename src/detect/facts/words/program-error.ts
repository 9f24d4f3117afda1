/**
 * True of a page that begins with what a program prints when it breaks: it was meant for those who made it, and reached the
 * customer. By the published forms of PHP, Python, JavaScript, Java and .NET, and an answer in JSON that names an error.
 */
export const isProgramError = (text: string): boolean => {
  const start = text.trim().slice(0, 400);
  return forms.some((form) => form.test(start));
};

const forms: readonly RegExp[] = [
  /^(PHP )?(Fatal|Parse|Catchable fatal) error ?: /,
  /^Traceback \(most recent call last\):/,
  /^(Uncaught |Unhandled |Exception in thread "[^"]*" )?([\w$]+\.)*\w*(Error|Exception): [^\n]+\s+at \S/,
  /^Server Error in '[^']*' Application\./,
  /^\{\s*"(error|errors|exception)"\s*:/,
];
