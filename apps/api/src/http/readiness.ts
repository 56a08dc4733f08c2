// What this process needs in order to serve, checked anew at each question.
import { isMigrated } from '@bunkai/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

const CHECK_TIMEOUT_MS = 2_000;

/** From the name of a check to `ok`, or to what is missing, in words for an operator. */
export type Checks = Readonly<Record<'database' | 'migrations', string>>;

@Injectable()
export class Readiness {
  constructor(private readonly database: DataSource) {}

  async checks(): Promise<Checks> {
    const late = new Promise<Checks>((resolve) => {
      setTimeout(
        () => resolve(unknownBeside('the database does not answer in time')),
        CHECK_TIMEOUT_MS,
      ).unref();
    });
    return Promise.race([this.ask(), late]);
  }

  private async ask(): Promise<Checks> {
    try {
      const migrated = await isMigrated(this.database);
      return { database: 'ok', migrations: migrated ? 'ok' : 'the schema lacks migrations of this version' };
    } catch {
      return unknownBeside('the database does not answer');
    }
  }
}

function unknownBeside(database: string): Checks {
  return { database, migrations: 'not known' };
}
