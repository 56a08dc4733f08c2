// One decision of a provider about a subscription; the latest counts.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('access_grant')
export class AccessGrantRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  subscriptionId!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('uuid')
  customerId!: string;

  @Column('text')
  decision!: 'accepted' | 'declined';

  @Column('timestamptz')
  decidedAt!: Date;

  @Column('uuid')
  decidedBy!: string;
}
