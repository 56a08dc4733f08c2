// The same records for somebody who sits at a terminal: time of day, level, message, and the rest behind it.
import type { DestinationStream } from 'pino';

interface Record {
  readonly time?: string;
  readonly level?: string;
  readonly msg?: string;
  readonly process?: string;
  readonly stack?: string;
}

/** Passes pino's lines on to `out` as a person reads them; what is no record as it is. */
export function readable(out: { write(text: string): unknown }): DestinationStream {
  return {
    write: (line) => {
      out.write(`${inWords(line)}\n`);
    },
  };
}

function inWords(line: string): string {
  let record: Record;
  try {
    record = JSON.parse(line) as Record;
  } catch {
    return line.trimEnd();
  }
  const { time = '', level = '', msg = '', process = '', stack, ...rest } = record;
  const fields = Object.entries(rest).map(
    ([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
  );
  const said = [time.slice(11, 23), level.toUpperCase().padEnd(5), process, msg, ...fields];
  return said.filter((part) => part !== '').join(' ') + (stack === undefined ? '' : `\n${stack}`);
}
