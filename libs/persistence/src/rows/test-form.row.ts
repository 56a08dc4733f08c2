// A test in the order its customers wrote it.
import type { JsonValue } from '@bunkai/disclosure';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('test_form')
export class TestFormRow {
  @PrimaryColumn('text')
  hash!: string;

  @Column('text')
  testHash!: string;

  @Column('jsonb')
  test!: JsonValue;
}
