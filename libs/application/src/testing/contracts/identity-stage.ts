// What the contracts of identity need: the repositories under test, and people to use them.
import { createHash } from 'node:crypto';
import { newId } from '@bunkai/kernel';
import type { AccountRepository } from '../../identity/account-repository.js';
import type { Account } from '../../identity/account.js';
import type { AttemptRepository } from '../../identity/attempt-repository.js';
import type { InvitationRepository, NewInvitation } from '../../identity/invitation-repository.js';
import { INVITATION_MS } from '../../identity/invitation.js';
import type { OrganisationRepository } from '../../identity/organisation-repository.js';
import type { SessionRepository } from '../../identity/session-repository.js';
import { type NewSession, SESSION_IDLE_MS } from '../../identity/session.js';
import type { TenantContext, Transactions } from '../../transaction/transactions.js';

export interface IdentityStage {
  readonly transactions: Transactions;
  readonly accounts: AccountRepository;
  readonly organisations: OrganisationRepository;
  readonly sessions: SessionRepository;
  readonly invitations: InvitationRepository;
  readonly attempts: AttemptRepository;
}

/** The instant at which everything in the contracts begins. */
export const begin = new Date('2026-03-01T09:00:00.000Z');

/** `begin` and so many milliseconds. */
export function after(milliseconds: number): Date {
  return new Date(begin.getTime() + milliseconds);
}

export function hashOf(text: string): Uint8Array {
  return createHash('sha256').update(text).digest();
}

/** A stored account without an organisation. */
export async function givenAccount(stage: IdentityStage): Promise<Account & TenantContext> {
  const id = newId();
  const account: Account = { id, email: `${id}@person.example`, displayName: 'Person', locale: 'ja' };
  const tenant = { organisationId: null, accountId: id };
  await stage.transactions.within(tenant, () =>
    stage.accounts.add({ ...account, passwordHash: `hash ${id}`, createdAt: begin }),
  );
  return { ...account, ...tenant };
}

export interface Owner extends Account {
  readonly accountId: string;
  readonly organisationId: string;
  readonly memberId: string;
  readonly slug: string;
}

/** A stored account with an organisation of its own, a provider and no customer; it is its own TenantContext. */
export async function givenOwner(stage: IdentityStage): Promise<Owner> {
  const account = await givenAccount(stage);
  return foundedBy(stage, account, `org-${account.id}`);
}

/** `account`, in a further organisation that it founded. */
export async function foundedBy(stage: IdentityStage, account: Account, slug: string): Promise<Owner> {
  const { id, email, displayName, locale } = account;
  const organisationId = newId();
  const memberId = newId();
  const context = { organisationId, accountId: id };
  const organisation = { id: organisationId, slug, name: { en: slug }, provider: true, customer: false };
  await stage.transactions.within(context, () =>
    stage.organisations.add({ ...organisation, createdAt: begin }, { memberId, accountId: id }),
  );
  return { id, email, displayName, locale, accountId: id, organisationId, memberId, slug };
}

export function newSession(accountId: string, organisationId: string | null = null): NewSession {
  const id = newId();
  const tokenHash = hashOf(`token of ${id}`);
  return { id, tokenHash, accountId, organisationId, createdAt: begin, expiresAt: after(SESSION_IDLE_MS) };
}

/** A stored invitation of `owner` to `email`; its token is `token`. */
export async function givenInvitation(
  stage: IdentityStage,
  owner: Owner,
  email: string,
): Promise<NewInvitation & { readonly token: string }> {
  const id = newId();
  const token = `token of ${id}`;
  const invitation: NewInvitation = {
    id,
    organisationId: owner.organisationId,
    email,
    roles: ['publisher'],
    tokenHash: hashOf(token),
    invitedBy: owner.accountId,
    createdAt: begin,
    expiresAt: after(INVITATION_MS),
    acceptedAt: null,
    revokedAt: null,
  };
  await stage.transactions.within(owner, () => stage.invitations.add(invitation));
  return { ...invitation, token };
}
