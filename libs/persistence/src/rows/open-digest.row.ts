// The digest that alerts may still join: one of a channel and an hour; no tenant's.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('open_digest')
export class OpenDigestRow {
  @PrimaryColumn('uuid')
  channelId!: string;

  @PrimaryColumn('timestamptz')
  dueAt!: Date;

  @Column('uuid')
  deliveryId!: string;

  @Column('uuid')
  organisationId!: string;
}
