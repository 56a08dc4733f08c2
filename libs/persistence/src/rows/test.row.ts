// A distinct test in canonical form, shared by all who hold it.
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
  test!: object;

  @Column('text', { array: true })
  paths!: string[];

  @Column('boolean')
  readsUpstream!: boolean;
}
