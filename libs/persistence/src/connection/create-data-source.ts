// The one place that knows how TypeORM is set up: no synchronisation, no extensions, no surprises at start.
import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { migrations } from '../migrations/migrations.js';
import { rows } from '../rows/rows.js';
import { SnakeNaming } from './snake-naming.js';

export interface DataSourceSettings {
  /** Shown in pg_stat_activity. */
  readonly applicationName: string;
  /** The most connections at once. */
  readonly poolSize?: number;
}

/** A data source for `url`, not yet connected: call `initialize()`, and `destroy()` at the end. */
export function createDataSource(url: string, settings: DataSourceSettings): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    applicationName: settings.applicationName,
    poolSize: settings.poolSize ?? 10,
    connectTimeoutMS: 10_000,
    entities: rows,
    migrations,
    migrationsTableName: 'migration',
    migrationsRun: false,
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    installExtensions: false,
    logging: false,
  });
}
