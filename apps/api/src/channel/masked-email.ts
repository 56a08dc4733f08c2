// An e-mail address as a page may show it to whoever holds a link: its owner recognises it, nobody else learns it.

/** The first letter and the domain: `a…@example.com`. */
export function maskedEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return at < 1 ? '…' : `${[...email][0] ?? ''}…${email.slice(at)}`;
}
