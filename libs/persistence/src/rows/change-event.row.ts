// Something that flipped verdicts of one readership of a service, or will: told to whoever of it holds what flipped.
import type { ReaderClass } from '@bunkai/disclosure';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('change_event')
export class ChangeEventRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  serviceId!: string;

  @Column('text')
  variant!: string;

  @Column('text')
  readerClass!: ReaderClass;

  @Column('text')
  kind!: 'verdicts-flipped' | 'early-warning';

  @Column('uuid', { nullable: true })
  releaseId!: string | null;

  @Column('text')
  cause!: string;

  @Column('timestamptz')
  occursAt!: Date;

  @Column('timestamptz')
  createdAt!: Date;
}
