// One message in an organisation's inbox.
import type { AlertKind } from '@bunkai/application';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('alert')
export class AlertRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('text')
  kind!: AlertKind;

  @Column('uuid')
  serviceId!: string;

  @Column('uuid', { nullable: true })
  releaseId!: string | null;

  @Column('uuid', { nullable: true })
  subscriptionId!: string | null;

  @Column('text')
  dedupeKey!: string;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  occursAt!: Date;

  @Column('jsonb')
  body!: object;

  /** The request that caused it; the database's where none is given. */
  @Column('text', { nullable: true })
  correlationId!: string | null;
}
