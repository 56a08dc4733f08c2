// The profile that a subscription was held to until an instant.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('replaced_profile')
export class ReplacedProfileRow {
  @PrimaryColumn('uuid')
  subscriptionId!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('uuid')
  profileId!: string;

  @PrimaryColumn('timestamptz')
  heldUntil!: Date;
}
