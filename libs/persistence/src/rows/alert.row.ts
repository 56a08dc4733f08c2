// One message in an organisation's inbox.
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type AlertKind =
  | 'release-published'
  | 'verdicts-flipped'
  | 'early-warning'
  | 'waiver-lapsed'
  | 'subscription-accepted'
  | 'subscription-declined'
  | 'release-out'
  | 'subscription-requested';

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
}
