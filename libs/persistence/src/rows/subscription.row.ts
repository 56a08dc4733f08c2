// A customer's subscription; the database keeps its reader class.
import type { ReaderClass } from '@bunkai/disclosure';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('subscription')
export class SubscriptionRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('uuid')
  serviceId!: string;

  @Column('uuid')
  providerId!: string;

  @Column('text')
  variant!: string;

  @Column('uuid')
  profileId!: string;

  @Column('text')
  requestedClass!: Exclude<ReaderClass, 'public'>;

  @Column({ type: 'text', insert: false, update: false })
  readerClass!: ReaderClass;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('uuid')
  createdBy!: string;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
}
