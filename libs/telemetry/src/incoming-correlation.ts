// The id that a trusted proxy gave a request: its own, or that of a trace (W3C Trace Context 1, 3.2).

type Header = string | readonly string[] | undefined;

const ID = /^[A-Za-z0-9][A-Za-z0-9._-]{7,63}$/;
const TRACE_PARENT = /^(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(?:-|$)/;

/** Undefined where neither `x-correlation-id` nor `traceparent` is well-formed; the first of them counts. */
export function incomingCorrelation(headers: Readonly<Record<string, Header>>): string | undefined {
  const id = headers['x-correlation-id'];
  if (typeof id === 'string' && ID.test(id)) return id;
  const parent = headers['traceparent'];
  return typeof parent === 'string' ? TRACE_PARENT.exec(parent)?.[1] : undefined;
}
