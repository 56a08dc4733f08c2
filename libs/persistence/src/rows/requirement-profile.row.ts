// A customer's set of requirements; the database keeps its current version.
import type { LocalizedText } from '@bunkai/disclosure';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('requirement_profile')
export class RequirementProfileRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('jsonb')
  name!: LocalizedText;

  @Column({ type: 'uuid', nullable: true, insert: false, update: false })
  currentVersionId!: string | null;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  archivedAt!: Date | null;
}
