// What this process needs in order to serve, checked anew at each question.
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

const CHECK_TIMEOUT_MS = 2_000;

@Injectable()
export class Readiness {
  constructor(private readonly database: DataSource) {}

  /** What is missing, in words for an operator; empty when the process can serve. */
  async faults(): Promise<string[]> {
    const answer = this.database.query('SELECT 1').then(
      () => null,
      () => 'the database does not answer',
    );
    const late = new Promise<string>((resolve) => {
      setTimeout(resolve, CHECK_TIMEOUT_MS, 'the database does not answer in time').unref();
    });
    const fault = await Promise.race([answer, late]);
    return fault ? [fault] : [];
  }
}
