// A distinct test in canonical form, shared by all who hold it.
import type { JsonValue } from '@bunkai/disclosure';
import type { Scope } from '@bunkai/requirement';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('test')
export class TestRow {
  @PrimaryColumn('text')
  hash!: string;

  @Column('text')
  catalogue!: string;

  @Column('text')
  scope!: Scope;

  @Column('jsonb')
  test!: JsonValue;

  @Column('text', { array: true })
  paths!: string[];

  @Column('boolean')
  readsUpstream!: boolean;
}
