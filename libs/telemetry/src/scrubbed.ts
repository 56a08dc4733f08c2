// Takes out of a line what must not be kept in logs: what opens doors, and who somebody is.

const SECRET_NAMES = 'password|passwd|secret|token|authorization|cookie|set-cookie|api[-_]?key';
const CREDENTIALS_IN_URL = /(\b[a-z][a-z0-9+.-]*:\/\/)[^\s/@"']+@/gi;
const NAMED_SECRET = new RegExp(
  `\\b(${SECRET_NAMES})(["']?\\s*[=:]\\s*["']?)(?:Bearer\\s+)?[^\\s"',;&]+`,
  'gi',
);
const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

/** `text` without credentials of URLs, values of what is called a secret, and e-mail addresses. */
export function scrubbed(text: string): string {
  return text.replace(CREDENTIALS_IN_URL, '$1…@').replace(NAMED_SECRET, '$1$2…').replace(EMAIL, '…@…');
}

const SECRET_NAME = new RegExp(`^(?:${SECRET_NAMES})$`, 'i');

/** The same for the values of a record, at any depth; an error becomes its name, message and stack. */
export function scrubbedValue(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return scrubbed(value);
  if (value instanceof Error) return scrubbed(value.stack ?? value.message);
  if (value instanceof Date || typeof value !== 'object' || value === null) return value;
  if (depth > 4) return '…';
  if (Array.isArray(value)) return value.map((each) => scrubbedValue(each, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [
      name,
      SECRET_NAME.test(name) ? '…' : scrubbedValue(each, depth + 1),
    ]),
  );
}
