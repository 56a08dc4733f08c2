// Every statement that a data source is given while something is done, for specs that ask the planner about them.
import type { DataSource, Logger } from 'typeorm';

/** The texts, each once, in the order in which they came first. */
export async function recordStatements(
  sources: readonly DataSource[],
  work: () => Promise<void>,
): Promise<readonly string[]> {
  const texts = new Set<string>();
  const silent = () => undefined;
  const logger: Logger = {
    logQuery: (text) => void texts.add(text),
    logQueryError: silent,
    logQuerySlow: silent,
    logSchemaBuild: silent,
    logMigration: silent,
    log: silent,
  };
  const before = sources.map((source) => source.logger);
  for (const source of sources) source.logger = logger;
  try {
    await work();
  } finally {
    sources.forEach((source, index) => Object.assign(source, { logger: before[index] }));
  }
  return [...texts];
}
