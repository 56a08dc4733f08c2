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

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  occursAt!: Date;

  @Column('jsonb')
  body!: object;

  /** The request that caused it; the database's where none is given. */
  @Column('text', { nullable: true })
  correlationId!: string | null;

  /** What it tells of, and by which version of the profile; null where it tells of no flips, or of flips of its own. */
  @Column('uuid', { nullable: true })
  eventId!: string | null;

  @Column('uuid', { nullable: true })
  profileVersionId!: string | null;

  /** The requirements that it tells of; null: all that the version has of the event. */
  @Column('text', { array: true, nullable: true })
  requirementIds!: string[] | null;
}
