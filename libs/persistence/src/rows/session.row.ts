// A signed-in browser or client.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('session')
export class SessionRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('bytea', { select: false })
  tokenHash!: Buffer;

  @Column('uuid')
  accountId!: string;

  @Column('uuid', { nullable: true })
  organisationId!: string | null;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  lastSeenAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;
}
