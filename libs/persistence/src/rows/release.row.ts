// A published disclosure or a withdrawal, whole: its provider's and the worker's to read.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('release')
export class ReleaseRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  serviceId!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('integer')
  number!: number;

  @Column('text')
  kind!: 'disclosure' | 'withdrawal';

  @Column('integer', { nullable: true })
  withdraws!: number | null;

  @Column('jsonb', { nullable: true })
  document!: object | null;

  @Column('text')
  hash!: string;

  @Column('timestamptz')
  publishedAt!: Date;

  @Column('uuid')
  publishedBy!: string;

  @Column('timestamptz')
  effectiveFrom!: Date;

  @Column('jsonb')
  summary!: Record<string, string>;

  @Column('jsonb')
  diff!: object;

  @Column('jsonb', { nullable: true })
  notice!: object | null;
}
