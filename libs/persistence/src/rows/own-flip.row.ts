// One requirement whose outcome an alert reports as flipped, written out for that alert alone.
import type { Outcome, Reason, Severity } from '@bunkai/requirement';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('own_flip')
export class OwnFlipRow {
  @PrimaryColumn('uuid')
  alertId!: string;

  @PrimaryColumn('text')
  requirementId!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('text')
  control!: string;

  @Column('text')
  severity!: Severity;

  @Column('text')
  outcomeBefore!: Outcome;

  @Column('text')
  outcomeAfter!: Outcome;

  @Column('text', { nullable: true })
  reasonAfter!: Reason | null;

  @Column('jsonb')
  evidenceBefore!: object;

  @Column('jsonb')
  evidenceAfter!: object;
}
