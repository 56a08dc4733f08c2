// A form of a test that somebody let go of: nobody may hold the service to it any more.
import type { ReaderClass } from '@bunkai/disclosure';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('doubted_form')
export class DoubtedFormRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  serviceId!: string;

  @Column('text')
  variant!: string;

  @Column('text')
  readerClass!: ReaderClass;

  @Column('text')
  formHash!: string;

  @Column('text')
  testHash!: string;
}
