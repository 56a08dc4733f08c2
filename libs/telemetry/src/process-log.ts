// What a process writes of its doings: one JSON object a line, or for a person's eyes at a terminal.
import { type DestinationStream, type Logger, pino } from 'pino';
import { currentCorrelation } from './correlation.js';
import { readable } from './readable.js';
import { scrubbed, scrubbedValue } from './scrubbed.js';

export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace';

export interface ProcessLogSettings {
  /** The name of the process: `api`, `worker`. */
  readonly process: string;
  readonly level: LogLevel;
  /** For specs; without it, standard output: as JSON lines unless that is a terminal. */
  readonly destination?: DestinationStream;
}

/** What the framework tells of its own start-up is of interest only when looking for a fault. */
const FRAMEWORK =
  /^(?:Nest(?:Factory|Application)|InstanceLoader|Router(?:Explorer|sResolver)|RoutesResolver|GraphQLModule)$/;

/**
 * Nest's logger over pino. A record has `time`, `level`, `msg`, `process`, `context` and, inside a request or job, its
 * `correlationId`. An object as the message gives its members to the record, `msg` among them.
 */
export class ProcessLog {
  readonly #log: Logger;

  constructor({ process: name, level, destination }: ProcessLogSettings) {
    const settings = {
      level,
      base: { process: name },
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label: string) => ({ level: label }) },
      mixin: () => {
        const correlationId = currentCorrelation();
        return correlationId === null ? {} : { correlationId };
      },
    };
    this.#log = pino(
      settings,
      destination ?? (process.stdout.isTTY ? readable(process.stdout) : process.stdout),
    );
  }

  log(message: unknown, ...more: unknown[]): void {
    const context = more.at(-1);
    this.#write(typeof context === 'string' && FRAMEWORK.test(context) ? 'debug' : 'info', message, more);
  }
  fatal(message: unknown, ...more: unknown[]): void {
    this.#write('fatal', message, more);
  }
  error(message: unknown, ...more: unknown[]): void {
    this.#write('error', message, more);
  }
  warn(message: unknown, ...more: unknown[]): void {
    this.#write('warn', message, more);
  }
  debug(message: unknown, ...more: unknown[]): void {
    this.#write('debug', message, more);
  }
  verbose(message: unknown, ...more: unknown[]): void {
    this.#write('trace', message, more);
  }

  /** Nest gives the context last, and before it, with errors, the stack. */
  #write(level: LogLevel, message: unknown, more: readonly unknown[]): void {
    if (!this.#log.isLevelEnabled(level)) return;
    const said = more.filter((each) => each !== undefined);
    const context = typeof said.at(-1) === 'string' ? said.at(-1) : undefined;
    const stack = said.slice(0, -1).find((each) => typeof each === 'string');
    const fields = {
      ...(context !== undefined && { context }),
      ...(stack !== undefined && { stack: scrubbed(stack) }),
    };
    if (typeof message === 'object' && message !== null && !(message instanceof Error)) {
      this.#log[level]({ ...fields, ...(scrubbedValue(message) as object) });
    } else this.#log[level](fields, String(scrubbedValue(message)));
  }
}
