// What a delivery tells: an alert goes over a channel in exactly one.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('delivery_alert')
export class DeliveryAlertRow {
  @PrimaryColumn('uuid')
  deliveryId!: string;

  @PrimaryColumn('uuid')
  alertId!: string;

  @Column('uuid')
  channelId!: string;

  @Column('uuid')
  organisationId!: string;
}
