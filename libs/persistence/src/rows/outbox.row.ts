// Work still to be done, committed with what calls for it.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('outbox')
export class OutboxRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { nullable: true })
  organisationId!: string | null;

  @Column('text')
  topic!: string;

  @Column('jsonb')
  payload!: object;

  @Column('text', { nullable: true })
  dedupeKey!: string | null;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  dueAt!: Date;

  @Column('integer')
  attempts!: number;

  @Column('timestamptz', { nullable: true })
  doneAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  failedAt!: Date | null;

  @Column('text', { nullable: true })
  lastError!: string | null;

  /** The request that caused it; the database's where none is given. */
  @Column('text', { nullable: true })
  correlationId!: string | null;
}
