// An unmet requirement that a customer lives with for a time.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('waiver')
export class WaiverRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('uuid')
  subscriptionId!: string;

  @Column('text')
  requirementId!: string;

  @Column('text')
  testHash!: string;

  @Column('text')
  formHash!: string;

  @Column('text')
  reason!: string;

  @Column('text')
  evidenceHash!: string;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('uuid')
  createdBy!: string;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  lapsedAt!: Date | null;

  @Column('text', { nullable: true })
  lapseReason!: 'expired' | 'evidence-changed' | 'revoked' | null;
}
