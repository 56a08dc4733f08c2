// A release that every subscriber of its service counts as told of.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('told_release')
export class ToldReleaseRow {
  @PrimaryColumn('uuid')
  serviceId!: string;

  @PrimaryColumn('integer')
  number!: number;

  @Column('uuid')
  releaseId!: string;

  @Column('timestamptz')
  occursAt!: Date;

  @Column('timestamptz')
  createdAt!: Date;
}
