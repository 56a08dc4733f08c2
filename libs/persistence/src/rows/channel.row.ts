// A way by which alerts leave the house: a member's e-mail, or an endpoint of the organisation.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('channel')
export class ChannelRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('uuid', { nullable: true })
  accountId!: string | null;

  @Column('text')
  kind!: 'e-mail' | 'webhook' | 'slack' | 'teams';

  @Column('text')
  label!: string;

  @Column('text', { nullable: true })
  address!: string | null;

  @Column('text')
  language!: 'en' | 'ja';

  @Column('text')
  rhythm!: 'at-once' | 'daily' | 'weekly' | 'never';

  @Column('integer')
  hour!: number;

  @Column('integer')
  weekday!: number;

  @Column('text')
  timeZone!: string;

  @Column('text')
  scope!: 'own' | 'any';

  @Column('text', { nullable: true })
  severity!: 'mandatory' | 'recommended' | null;

  @Column('text', { array: true })
  controls!: string[];

  @Column('text', { select: false })
  unsubscribeToken!: string;

  @Column('bytea', { nullable: true, select: false })
  secret!: Buffer | null;

  @Column('bytea', { nullable: true, select: false })
  formerSecret!: Buffer | null;

  @Column('timestamptz', { nullable: true })
  formerSecretUntil!: Date | null;

  @Column('timestamptz', { nullable: true })
  disabledAt!: Date | null;

  @Column('text', { nullable: true })
  disabledReason!: 'gone' | 'failing' | 'unsubscribed' | 'by-hand' | null;

  @Column('timestamptz', { nullable: true })
  failingSince!: Date | null;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('uuid')
  createdBy!: string;
}
