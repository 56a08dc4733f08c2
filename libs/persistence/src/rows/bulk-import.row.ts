// Many things at once from a file, as a whole.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('bulk_import')
export class BulkImportRow {
  @PrimaryColumn('uuid')
  id!: string;

  /** Null for an operator's. */
  @Column('uuid', { nullable: true })
  organisationId!: string | null;

  @Column('uuid')
  accountId!: string;

  @Column('text')
  kind!: string;

  @Column('text')
  mode!: string;

  @Column('boolean')
  publishes!: boolean;

  @Column('text')
  fileName!: string;

  @Column('text')
  state!: string;

  @Column('text', { nullable: true })
  refusal!: string | null;

  @Column('integer')
  rowCount!: number;

  @Column('integer')
  doneCount!: number;

  @Column('integer')
  unchangedCount!: number;

  @Column('integer')
  faultyCount!: number;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  workedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  finishedAt!: Date | null;
}
