// What a page throws for what is not there, or not the reader's to see.

export const NOT_FOUND = 404;

/** Shown as the page that says so, with status 404. */
export function notFound(): Error {
  // The router hands Responses over as they are, on the server and in the browser.
  return new Response(null, { status: NOT_FOUND }) as unknown as Error;
}
