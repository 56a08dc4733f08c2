// One service that a release says it is built on.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('upstream_link')
export class UpstreamLinkRow {
  @PrimaryColumn('uuid')
  releaseId!: string;

  @Column('uuid')
  serviceId!: string;

  @Column('uuid')
  organisationId!: string;

  @PrimaryColumn('text')
  upstreamProvider!: string;

  @PrimaryColumn('text')
  upstreamSlug!: string;

  @Column('text', { array: true })
  inherits!: string[];
}
