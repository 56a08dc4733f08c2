// An outcome over an interval, for everyone who holds the test and reads at the class.
import type { ReaderClass } from '@bunkai/disclosure';
import type { Outcome, Reason } from '@bunkai/requirement';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('verdict')
export class VerdictRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  serviceId!: string;

  @Column('text')
  variant!: string;

  @Column('text')
  readerClass!: ReaderClass;

  @Column('text')
  testHash!: string;

  @Column('text')
  outcome!: Outcome;

  @Column('text', { nullable: true })
  reason!: Reason | null;

  @Column('timestamptz')
  validFrom!: Date;

  @Column('timestamptz', { nullable: true })
  validTo!: Date | null;

  @Column('timestamptz', { nullable: true })
  validUntil!: Date | null;

  @Column('uuid', { nullable: true })
  releaseId!: string | null;
}
