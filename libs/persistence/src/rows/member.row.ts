// An account in an organisation, with its roles.
import type { Role } from '@bunkai/access';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('member')
export class MemberRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('uuid')
  accountId!: string;

  @Column('text', { array: true })
  roles!: Role[];

  @Column('timestamptz')
  createdAt!: Date;
}
