// A session can end while a page is open: what is done there next leads to the way in, and back to the same page.

/** Whether a mutation was refused because nobody is signed in any more. */
export function isSignedOut(data: unknown): boolean {
  return Object.values(data ?? {}).some(
    (result: unknown) =>
      typeof result === 'object' &&
      result !== null &&
      '__typename' in result &&
      result.__typename === 'Unauthenticated',
  );
}

/** Loads the sign-in page anew, so that nothing of the former session stays; a page with unsaved work may object. */
export function leadToSignIn({ pathname, search }: Location = window.location): void {
  window.location.assign(`/sign-in?next=${encodeURIComponent(`${pathname}${search}`)}`);
}
