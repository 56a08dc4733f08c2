// Progress of what takes minutes: a line now and then, however often it is told of.

const EVERY_MS = 20_000;

/** `what` so many of `total`, every twenty seconds. */
export function saidNowAndThen(
  say: (line: string) => void,
  what: string,
  total: number,
): (done: number) => void {
  let last = performance.now();
  return (done) => {
    if (performance.now() - last < EVERY_MS) return;
    last = performance.now();
    say(`${what} ${done.toLocaleString('en')} of ${total.toLocaleString('en')}`);
  };
}
