// How far a service has been assessed, and on what.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('service_assessment')
export class ServiceAssessmentRow {
  @PrimaryColumn('uuid')
  serviceId!: string;

  @Column('timestamptz')
  assessedUntil!: Date;

  @Column('jsonb')
  basis!: object;
}
