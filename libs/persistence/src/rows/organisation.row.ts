// A cloud service provider, customer or both: the tenant.
import type { LocalizedText } from '@bunkai/disclosure';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('organisation')
export class OrganisationRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  slug!: string;

  @Column('jsonb')
  name!: LocalizedText;

  @Column('boolean')
  provider!: boolean;

  @Column('boolean')
  customer!: boolean;

  @Column('timestamptz')
  createdAt!: Date;
}
