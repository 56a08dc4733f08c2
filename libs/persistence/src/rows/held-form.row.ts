// One form of a test that somebody in a readership of a service holds it to.
import type { ReaderClass } from '@bunkai/disclosure';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('held_form')
export class HeldFormRow {
  @PrimaryColumn('uuid')
  serviceId!: string;

  @PrimaryColumn('text')
  variant!: string;

  @PrimaryColumn('text')
  readerClass!: ReaderClass;

  @PrimaryColumn('text')
  formHash!: string;

  @Column('text')
  testHash!: string;

  @Column('timestamptz')
  since!: Date;

  /** Whether an assessment has reached a verdict on it. */
  @Column('boolean')
  assessed!: boolean;
}
