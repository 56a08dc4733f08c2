// The disclosure that a provider is working on.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('draft')
export class DraftRow {
  @PrimaryColumn('uuid')
  serviceId!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('jsonb')
  document!: object;

  @Column('integer')
  revision!: number;

  @Column('timestamptz')
  updatedAt!: Date;

  @Column('uuid')
  updatedBy!: string;
}
