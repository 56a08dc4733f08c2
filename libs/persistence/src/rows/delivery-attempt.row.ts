// One try at a delivery, and what the other side answered.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('delivery_attempt')
export class DeliveryAttemptRow {
  @Column('uuid')
  id!: string;

  @PrimaryColumn('uuid')
  deliveryId!: string;

  @Column('uuid')
  organisationId!: string;

  @PrimaryColumn('integer')
  number!: number;

  @Column('timestamptz')
  startedAt!: Date;

  @Column('integer')
  durationMs!: number;

  @Column('integer', { nullable: true })
  status!: number | null;

  @Column('text')
  response!: string;

  @Column('text', { nullable: true })
  error!: string | null;
}
