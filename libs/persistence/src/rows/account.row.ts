// A person who can sign in.
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('account')
export class AccountRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  email!: string;

  @Column('text', { select: false })
  passwordHash!: string;

  @Column('text')
  displayName!: string;

  @Column('text')
  locale!: 'en' | 'ja';

  @Column('timestamptz')
  createdAt!: Date;
}
