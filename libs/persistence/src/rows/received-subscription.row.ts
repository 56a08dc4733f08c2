// A subscription as its provider sees it: a view without the customer's profile.
import type { ReaderClass } from '@bunkai/disclosure';
import { ViewColumn, ViewEntity } from 'typeorm';

@ViewEntity({ name: 'received_subscription', synchronize: false })
export class ReceivedSubscriptionRow {
  @ViewColumn()
  id!: string;

  /** The customer. */
  @ViewColumn()
  organisationId!: string;

  @ViewColumn()
  serviceId!: string;

  @ViewColumn()
  providerId!: string;

  @ViewColumn()
  variant!: string;

  @ViewColumn()
  requestedClass!: Exclude<ReaderClass, 'public'>;

  @ViewColumn()
  readerClass!: ReaderClass;

  @ViewColumn()
  createdAt!: Date;

  @ViewColumn()
  endedAt!: Date | null;
}
