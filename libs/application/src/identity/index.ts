// What the library shows of accounts, organisations, sessions and invitations.
export { AcceptInvitation } from './accept-invitation.js';
export type { AccountRepository, Credentials, NewAccount } from './account-repository.js';
export type { Account, AccountLocale } from './account.js';
export type { AttemptLimit, AttemptRepository } from './attempt-repository.js';
export { ChangePassword } from './change-password.js';
export { ChangeProfile } from './change-profile.js';
export { ChooseOrganisation } from './choose-organisation.js';
export { CreateOrganisation } from './create-organisation.js';
export { FindSession, type SessionHolder } from './find-session.js';
export type { InvitationRepository, NewInvitation } from './invitation-repository.js';
export { type Invitation, type InvitationState, type OpenInvitation, invitationState } from './invitation.js';
export { InviteMember, type IssuedInvitation } from './invite-member.js';
export { Joiner } from './joiner.js';
export { ListInvitations } from './list-invitations.js';
export { ListMembers } from './list-members.js';
export type { OrganisationInput } from './organisation-input.js';
export type { Founder, MemberPage, OrganisationRepository } from './organisation-repository.js';
export type { Member, Membership, Organisation } from './organisation.js';
export { PasswordVault } from './password-vault.js';
export { ReadInvitation } from './read-invitation.js';
export { ReadViewer, type Viewer } from './read-viewer.js';
export { RegisterAccount } from './register-account.js';
export { RemoveMember } from './remove-member.js';
export { RevokeInvitation } from './revoke-invitation.js';
export type { IssuedToken, Secrets } from './secrets.js';
export { SessionOpener } from './session-opener.js';
export type { SessionRepository } from './session-repository.js';
export {
  type IssuedSession,
  type NewSession,
  type OpenSession,
  SESSION_IDLE_MS,
  SESSION_LONGEST_MS,
} from './session.js';
export { SetMemberRoles } from './set-member-roles.js';
export { SignIn, type SignInInput, type SignInRefusal } from './sign-in.js';
export { SignOut } from './sign-out.js';
export { SignUp, type SignUpInput, type SignUpRefusal } from './sign-up.js';
export { SignedInAccounts } from './signed-in-accounts.js';
export { Throttle } from './throttle.js';
