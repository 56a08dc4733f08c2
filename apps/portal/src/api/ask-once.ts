// While a page is rendered, its parts may ask the same: it is asked once.

/** A fetch that answers requests of equal body and headers with the first one's answer; for as long as nothing changes. */
export function askOnce(send: typeof fetch): typeof fetch {
  const asked = new Map<string, Promise<Response>>();
  return async (input, init) => {
    if (typeof init?.body !== 'string') return send(input, init);
    const key = JSON.stringify([init.body, [...new Headers(init.headers)]]);
    const answer = asked.get(key) ?? send(input, init);
    asked.set(key, answer);
    return (await answer).clone();
  };
}
