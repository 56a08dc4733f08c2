// How one form of a test flips by an event, in the order in which it is written, for all who hold it.
import type { Outcome, Reason } from '@bunkai/requirement';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('change_flip')
export class ChangeFlipRow {
  @PrimaryColumn('uuid')
  eventId!: string;

  @PrimaryColumn('text')
  formHash!: string;

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

  /** What a warning says of it, so that it is not said twice. */
  @Column('text')
  digest!: string;
}
