// That a customer asks for something undisclosed.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('disclosure_request')
export class DisclosureRequestRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('uuid')
  serviceId!: string;

  @Column('text')
  control!: string;

  /** Null: whatever is said on the control. */
  @Column('text', { nullable: true })
  field!: string | null;

  @Column('timestamptz')
  askedAt!: Date;

  @Column('uuid')
  askedBy!: string;

  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;

  @Column('uuid', { nullable: true })
  closedByRelease!: string | null;
}
