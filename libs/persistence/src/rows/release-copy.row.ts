// A release as one class of readers sees it.
import type { ReaderClass } from '@bunkai/disclosure';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('release_copy')
export class ReleaseCopyRow {
  @PrimaryColumn('uuid')
  releaseId!: string;

  @PrimaryColumn('text')
  readerClass!: ReaderClass;

  @Column('uuid')
  serviceId!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('jsonb', { nullable: true })
  document!: object | null;

  @Column('jsonb')
  diff!: object;

  @Column('text')
  hash!: string;

  @Column('jsonb', { nullable: true })
  notice!: object | null;
}
