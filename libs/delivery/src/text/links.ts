// Where a message leads: pages of the portal.

export function inboxLink(publicUrl: string): string {
  return `${publicUrl}/inbox`;
}

/** `key` is `<provider>/<slug>`. */
export function serviceLink(publicUrl: string, key: string): string {
  return `${publicUrl}/p/${key.split('/').map(encodeURIComponent).join('/')}`;
}

/** Also the address that a mail program posts to for RFC 8058. */
export function unsubscribeLink(publicUrl: string, token: string): string {
  return `${publicUrl}/unsubscribe/${encodeURIComponent(token)}`;
}

/** Where a reader says what arrives, where and when. */
export function settingsLink(publicUrl: string): string {
  return `${publicUrl}/notifications`;
}
