// Organisations and their members: the tenants, and who may act for them.
import type { Role } from '@bunkai/access';
import type { LocalizedText } from '@bunkai/disclosure';

export interface Organisation {
  readonly id: string;
  readonly slug: string;
  readonly name: LocalizedText;
  /** Whether it is a cloud service provider. */
  readonly provider: boolean;
  /** Whether it is a cloud service customer. */
  readonly customer: boolean;
  readonly createdAt: Date;
}

/** An organisation that an account belongs to. */
export interface Membership {
  readonly organisation: Organisation;
  readonly roles: readonly Role[];
}

/** A person of an organisation. */
export interface Member {
  readonly id: string;
  readonly organisationId: string;
  readonly accountId: string;
  readonly email: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
  readonly createdAt: Date;
}
