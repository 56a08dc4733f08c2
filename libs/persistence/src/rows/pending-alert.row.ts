// An alert that no channel has got yet.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('pending_alert')
export class PendingAlertRow {
  @PrimaryColumn('uuid')
  alertId!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('text', { nullable: true })
  correlationId!: string | null;
}
