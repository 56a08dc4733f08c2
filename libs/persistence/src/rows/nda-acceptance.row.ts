// A customer's acceptance of non-disclosure terms.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('nda_acceptance')
export class NdaAcceptanceRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  subscriptionId!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('uuid')
  providerId!: string;

  @Column('text')
  termsSha256!: string;

  @Column('timestamptz')
  acceptedAt!: Date;

  @Column('uuid')
  acceptedBy!: string;
}
