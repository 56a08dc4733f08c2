// What the directory tells of a disclosure release, and when the release is in force.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('directory_entry')
export class DirectoryEntryRow {
  @PrimaryColumn('uuid')
  releaseId!: string;

  @Column('uuid')
  serviceId!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('integer')
  number!: number;

  @Column('timestamptz')
  publishedAt!: Date;

  @Column('timestamptz')
  effectiveFrom!: Date;

  @Column('text', { array: true })
  models!: string[];

  @Column('text', { array: true })
  storedIn!: string[];

  /** None twice; each with the end of its longest validity at the same place of `schemeEnds`. */
  @Column('text', { array: true })
  schemes!: string[];

  @Column('timestamptz', { array: true })
  schemeEnds!: Date[];

  @Column('integer')
  fieldsDisclosed!: number;

  @Column('jsonb')
  facts!: object;

  @Column('text')
  searchText!: string;

  @Column('text')
  sortName!: string;

  /** Null where the release never is in force. */
  @Column('timestamptz', { nullable: true })
  listedFrom!: Date | null;

  /** Infinity where nothing is to follow. */
  @Column('timestamptz', { nullable: true })
  listedUntil!: Date | null;
}
