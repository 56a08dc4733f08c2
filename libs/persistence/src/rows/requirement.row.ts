// One requirement of one profile version.
import type { Scope, Severity } from '@bunkai/requirement';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('requirement')
export class RequirementRow {
  @PrimaryColumn('uuid')
  profileVersionId!: string;

  @PrimaryColumn('text')
  requirementId!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('integer')
  position!: number;

  @Column('text')
  control!: string;

  @Column('text')
  severity!: Severity;

  @Column('text')
  scope!: Scope;

  @Column('text')
  testHash!: string;

  @Column('text')
  formHash!: string;
}
