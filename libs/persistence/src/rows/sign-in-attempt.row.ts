// Failed sign-ins under one key, in the current window.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('sign_in_attempt')
export class SignInAttemptRow {
  @PrimaryColumn('bytea')
  keyHash!: Buffer;

  @Column('timestamptz')
  windowStartedAt!: Date;

  @Column('integer')
  failures!: number;
}
