// That a member saw an alert.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('alert_seen')
export class AlertSeenRow {
  @PrimaryColumn('uuid')
  alertId!: string;

  @PrimaryColumn('uuid')
  accountId!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('timestamptz')
  seenAt!: Date;
}
