// What a provider answers to a question.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('answer')
export class AnswerRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  questionId!: string;

  /** The provider. */
  @Column('uuid')
  organisationId!: string;

  @Column('uuid')
  customerId!: string;

  @Column('text')
  body!: string;

  @Column('timestamptz')
  answeredAt!: Date;

  @Column('uuid')
  answeredBy!: string;
}
