// One immutable version of a requirement profile.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('requirement_profile_version')
export class RequirementProfileVersionRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  profileId!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('integer')
  number!: number;

  @Column('jsonb')
  document!: object;

  @Column('text')
  hash!: string;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('uuid')
  createdBy!: string;
}
