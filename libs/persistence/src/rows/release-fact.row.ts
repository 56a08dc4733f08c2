// What everybody may know of a release; the database writes it with the release.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('release_fact')
export class ReleaseFactRow {
  @PrimaryColumn('uuid')
  releaseId!: string;

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

  @Column('timestamptz')
  publishedAt!: Date;

  @Column('timestamptz')
  effectiveFrom!: Date;

  @Column('jsonb')
  summary!: Record<string, string>;
}
