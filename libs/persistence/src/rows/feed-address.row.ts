// A member's secret address of feeds in one organisation.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('feed_address')
export class FeedAddressRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('uuid')
  accountId!: string;

  @Column('bytea', { select: false })
  tokenHash!: Buffer;

  @Column('timestamptz')
  createdAt!: Date;
}
