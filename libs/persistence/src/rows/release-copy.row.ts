// A release as one class of readers sees it.
import type { JsonValue, ReaderClass } from '@bunkai/disclosure';
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
  document!: JsonValue | null;

  @Column('jsonb')
  diff!: JsonValue;

  @Column('text')
  hash!: string;
}
