// A test in the order its customers wrote it.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('test_form')
export class TestFormRow {
  @PrimaryColumn('text')
  hash!: string;

  @Column('text')
  testHash!: string;

  @Column('jsonb')
  test!: object;
}
