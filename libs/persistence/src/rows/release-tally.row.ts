// How far a release got that was told to many, as it was last counted.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('release_tally')
export class ReleaseTallyRow {
  @PrimaryColumn('uuid')
  releaseId!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('jsonb')
  reach!: object;

  @Column('jsonb')
  flips!: object;

  @Column('jsonb')
  answers!: object;

  @Column('timestamptz')
  countedAt!: Date;

  @Column('integer')
  tookMs!: number;

  @Column('timestamptz', { nullable: true })
  askedAt!: Date | null;
}
