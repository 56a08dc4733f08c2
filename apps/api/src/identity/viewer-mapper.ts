// From accounts and organisations as the application has them to those that clients see.
import type { Account, Membership, Organisation, Viewer } from '@bunkai/application';
import { toGlobalId } from '../graphql/global-id.js';
import { toLocalizedText } from '../graphql/localized-text.model.js';
import type { Locale } from '../graphql/request-context.js';
import { AccountModel, MembershipModel, OrganisationModel, ViewerModel } from './viewer.models.js';

export function toViewerModel({ account, memberships, active }: Viewer, locale: Locale): ViewerModel {
  return Object.assign(new ViewerModel(), {
    account: toAccountModel(account),
    organisations: memberships.map((membership) => toMembershipModel(membership, locale)),
    organisation: active && toOrganisationModel(active.organisation, locale),
    roles: [...(active?.roles ?? [])],
  });
}

export function toAccountModel({ id, email, displayName, locale }: Account): AccountModel {
  return Object.assign(new AccountModel(), { id: toGlobalId('Account', id), email, displayName, locale });
}

export function toOrganisationModel(organisation: Organisation, locale: Locale): OrganisationModel {
  const { id, slug, name, provider, customer, createdAt } = organisation;
  return Object.assign(new OrganisationModel(), {
    id: toGlobalId('Organisation', id),
    slug,
    name: toLocalizedText(name, locale),
    provider,
    customer,
    createdAt,
  });
}

function toMembershipModel({ organisation, roles }: Membership, locale: Locale): MembershipModel {
  const organisationModel = toOrganisationModel(organisation, locale);
  return Object.assign(new MembershipModel(), { organisation: organisationModel, roles: [...roles] });
}
