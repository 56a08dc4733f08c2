// What was removed by the retention policy: how many of a kind; no tenant's.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('retention_run')
export class RetentionRunRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  kind!: string;

  @Column('timestamptz')
  endedBefore!: Date;

  @Column('integer')
  removed!: number;

  @Column('timestamptz')
  beganAt!: Date;

  @Column('timestamptz')
  finishedAt!: Date;
}
