// What a worker process says of itself every few seconds; no tenant's.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('worker_state')
export class WorkerStateRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  host!: string;

  @Column('integer')
  pid!: number;

  @Column('timestamptz')
  startedAt!: Date;

  @Column('timestamptz')
  seenAt!: Date;

  @Column('text')
  queueBackend!: string;

  @Column('jsonb')
  queue!: object;
}
