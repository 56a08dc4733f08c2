// What a customer asks the provider of a service.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('question')
export class QuestionRow {
  @PrimaryColumn('uuid')
  id!: string;

  /** The customer. */
  @Column('uuid')
  organisationId!: string;

  @Column('uuid')
  providerId!: string;

  @Column('uuid')
  serviceId!: string;

  @Column('text')
  body!: string;

  @Column('text', { nullable: true })
  control!: string | null;

  @Column('integer', { nullable: true })
  releaseNumber!: number | null;

  @Column('text', { nullable: true })
  requirement!: string | null;

  @Column('timestamptz')
  askedAt!: Date;

  @Column('uuid')
  askedBy!: string;

  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;

  @Column('uuid', { nullable: true })
  closedBy!: string | null;
}
