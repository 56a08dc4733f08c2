// Up to which of the releases it was told of a subscription has its alerts.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('told_subscription')
export class ToldSubscriptionRow {
  @PrimaryColumn('uuid')
  subscriptionId!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('integer')
  number!: number;
}
