// A message over one channel: when it is due, who is at it, and what became of it.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('delivery')
export class DeliveryRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('uuid')
  channelId!: string;

  @Column('text')
  kind!: 'alerts' | 'digest' | 'test' | 'channel-disabled';

  @Column('jsonb')
  body!: object;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  dueAt!: Date;

  @Column('integer')
  attempts!: number;

  @Column('uuid', { nullable: true })
  claimedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  claimedUntil!: Date | null;

  @Column('text', { nullable: true })
  outcome!: 'delivered' | 'refused' | 'given-up' | 'cancelled' | null;

  @Column('timestamptz', { nullable: true })
  finishedAt!: Date | null;

  @Column('text', { nullable: true })
  lastError!: string | null;

  @Column('text', { nullable: true })
  correlationId!: string | null;
}
