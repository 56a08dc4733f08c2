// A cloud service of a provider.
import type { LocalizedText } from '@bunkai/disclosure';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('service')
export class ServiceRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('text')
  slug!: string;

  @Column('jsonb')
  name!: LocalizedText;

  @Column('jsonb', { nullable: true })
  ndaTerms!: object | null;

  @Column('timestamptz')
  createdAt!: Date;
}
