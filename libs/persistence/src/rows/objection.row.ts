// That a customer objects to a release, to what it changed or to what that means for a requirement.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('objection')
export class ObjectionRow {
  @PrimaryColumn('uuid')
  id!: string;

  /** The customer. */
  @Column('uuid')
  organisationId!: string;

  @Column('uuid')
  providerId!: string;

  @Column('uuid')
  serviceId!: string;

  @Column('integer')
  releaseNumber!: number;

  @Column('text', { nullable: true })
  control!: string | null;

  @Column('text', { nullable: true })
  requirement!: string | null;

  @Column('text')
  reason!: string;

  @Column('timestamptz')
  raisedAt!: Date;

  @Column('uuid')
  raisedBy!: string;

  @Column('timestamptz', { nullable: true })
  withdrawnAt!: Date | null;

  @Column('uuid', { nullable: true })
  withdrawnBy!: string | null;
}
