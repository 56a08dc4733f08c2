// That an organisation acknowledged an alert, by whom first.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('alert_acknowledgement')
export class AlertAcknowledgementRow {
  @PrimaryColumn('uuid')
  alertId!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('timestamptz')
  acknowledgedAt!: Date;

  @Column('uuid')
  acknowledgedBy!: string;

  /** Whether the provider may read who acknowledged. */
  @Column('boolean')
  tellsProvider!: boolean;
}
