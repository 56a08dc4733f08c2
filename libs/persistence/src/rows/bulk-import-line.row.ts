// One row of a file that is imported, and what became of it.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('bulk_import_row')
export class BulkImportLineRow {
  @PrimaryColumn('uuid')
  importId!: string;

  /** Where it begins in the file, from 1. */
  @PrimaryColumn('integer')
  line!: number;

  /** Null for an operator's. */
  @Column('uuid', { nullable: true })
  organisationId!: string | null;

  @Column('uuid')
  accountId!: string;

  @Column('text')
  key!: string;

  @Column('jsonb', { nullable: true })
  content!: object | null;

  /** Null while it waits. */
  @Column('text', { nullable: true })
  outcome!: string | null;

  /** What came of it. */
  @Column('uuid', { nullable: true })
  subjectId!: string | null;

  @Column('jsonb')
  faults!: object;
}
