// Instants in feeds, which are read in any zone: in UTC, a midnight as its date alone.

/** `2026-03-01`, or `2026-03-01 12:30 UTC`. */
export function instantInWords(instant: Date): string {
  const text = instant.toISOString();
  const [day, time] = [text.slice(0, 10), text.slice(11, 16)];
  return text.endsWith('T00:00:00.000Z') ? day : `${day} ${time} UTC`;
}
