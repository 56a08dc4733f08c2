// The connection to GET /live: open while the page is in sight, made again when it is lost, with growing pauses.

/** Milliseconds until the next try after the server refused or could not be reached: it may be restarting, or busy. */
const PAUSES = [3_000, 10_000, 30_000, 60_000] as const;

export interface UnseenStream {
  stop(): void;
}

/** Calls `told` with each count. A browser shares few connections among its windows: one out of sight gives its own up. */
export function followUnseen(told: (count: number) => void): UnseenStream {
  let source: EventSource | undefined;
  let retry: number | undefined;
  let failures = 0;

  function close() {
    window.clearTimeout(retry);
    source?.close();
    source = undefined;
  }

  function open() {
    close();
    if (document.visibilityState === 'hidden') return;
    source = new EventSource('/live');
    source.addEventListener('unseen', ({ data }: MessageEvent<string>) => {
      failures = 0;
      const count = countOf(data);
      if (count !== undefined) told(count);
    });
    source.addEventListener('error', () => {
      // While it is connecting again by itself, it needs no help.
      if (source?.readyState !== EventSource.CLOSED) return;
      retry = window.setTimeout(open, PAUSES[Math.min(failures, PAUSES.length - 1)]);
      failures += 1;
    });
  }

  document.addEventListener('visibilitychange', open);
  open();
  return {
    stop: () => {
      document.removeEventListener('visibilitychange', open);
      close();
    },
  };
}

/** Undefined for what is no count. */
export function countOf(data: string): number | undefined {
  try {
    const { count } = JSON.parse(data) as { readonly count?: unknown };
    return typeof count === 'number' && Number.isInteger(count) && count >= 0 ? count : undefined;
  } catch {
    return undefined;
  }
}
