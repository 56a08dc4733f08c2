// A cloud service provider, customer or both: the tenant.
import type { JsonValue } from '@bunkai/disclosure';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('organisation')
export class OrganisationRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  slug!: string;

  @Column('jsonb')
  name!: JsonValue;

  @Column('boolean')
  provider!: boolean;

  @Column('boolean')
  customer!: boolean;

  @Column('timestamptz')
  createdAt!: Date;
}
