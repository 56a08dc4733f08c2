// Reminders as alerts, written as the worker's role.
import type {
  AttestationEnd,
  ProviderReminder,
  ReminderRepository,
  ReviewedStatement,
} from '@bunkai/application';
import { currentManager } from '../transaction/current-manager.js';
import {
  acknowledgementsSql,
  attestationsSql,
  releasesToCustomersSql,
  releasesToProvidersSql,
  remindProvidersSql,
  reviewedSql,
  waiversSql,
} from './reminder-sql.js';

export class TypeormReminderRepository implements ReminderRepository {
  async begin(): Promise<boolean> {
    const rows = await currentManager().query<{ begun: boolean }[]>(
      `SELECT pg_try_advisory_xact_lock(hashtextextended('reminders', 0)) AS begun`,
    );
    return rows[0]?.begun === true;
  }

  async remindOfAcknowledgements(before: Date, now: Date): Promise<void> {
    await currentManager().query(acknowledgementsSql, [before, now]);
  }

  async remindOfReleases(days: number, from: Date, until: Date, now: Date): Promise<void> {
    await currentManager().query(releasesToProvidersSql, [days, from, until, now]);
    await currentManager().query(releasesToCustomersSql, [days, from, until, now]);
  }

  async remindOfWaivers(days: number, from: Date, until: Date, now: Date): Promise<void> {
    await currentManager().query(waiversSql, [days, from, until, now]);
  }

  findAttestations(now: Date, from: string, until: string): Promise<readonly AttestationEnd[]> {
    return currentManager().query<AttestationEnd[]>(attestationsSql, [now, from, until]);
  }

  findReviewed(now: Date, until: string): Promise<readonly ReviewedStatement[]> {
    return currentManager().query<ReviewedStatement[]>(reviewedSql, [now, until]);
  }

  async remindProviders(reminders: readonly ProviderReminder[], now: Date): Promise<void> {
    if (reminders.length === 0) return;
    await currentManager().query(remindProvidersSql, [JSON.stringify(reminders), now]);
  }
}
