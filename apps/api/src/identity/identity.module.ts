// Accounts, sessions, organisations and who belongs to them; tells every other feature who sends a request.
import {
  AcceptInvitation,
  ChangePassword,
  ChangeProfile,
  ChooseOrganisation,
  CreateOrganisation,
  FindSession,
  InviteMember,
  Joiner,
  ListInvitations,
  ListMembers,
  PasswordVault,
  ReadInvitation,
  ReadViewer,
  RegisterAccount,
  RemoveMember,
  RevokeInvitation,
  SessionOpener,
  SetMemberRoles,
  SignIn,
  SignOut,
  SignUp,
  SignedInAccounts,
  Throttle,
} from '@bunkai/application';
import { ArgonSecrets, PasswordStrategy } from '@bunkai/identity';
import {
  PostgresTransactions,
  TypeormAccountRepository,
  TypeormAttemptRepository,
  TypeormInvitationRepository,
  TypeormOrganisationRepository,
  TypeormSessionRepository,
} from '@bunkai/persistence';
import { Module, type Provider } from '@nestjs/common';
import { provideUseCase } from '../composition/provide-use-case.js';
import { CLOCK } from '../composition/tokens.js';
import { PrincipalSource } from '../session/principal-source.js';
import { AccountResolver } from './account.resolver.js';
import { AuthController } from './auth.controller.js';
import { InvitationResolver } from './invitation.resolver.js';
import { InvitedResolver } from './invited.resolver.js';
import { JsonOnlyGuard } from './json-only.guard.js';
import { MemberResolver } from './member.resolver.js';
import { OrganisationResolver } from './organisation.resolver.js';
import { PasswordGuard } from './password.guard.js';
import { SessionCookie } from './session-cookie.js';
import { SessionExchange } from './session-exchange.js';
import { SessionPrincipalSource } from './session-principal-source.js';
import { SignInResolver } from './sign-in.resolver.js';
import { SignUpResolver } from './sign-up.resolver.js';
import { SignedInViewer } from './signed-in-viewer.js';

const transactions = PostgresTransactions;
const accounts = TypeormAccountRepository;
const organisations = TypeormOrganisationRepository;
const invitations = TypeormInvitationRepository;
const sessions = TypeormSessionRepository;

const useCases: Provider[] = [
  provideUseCase(Throttle, transactions, TypeormAttemptRepository, CLOCK),
  provideUseCase(SessionOpener, sessions, ArgonSecrets, CLOCK),
  provideUseCase(SignedInAccounts, transactions, accounts, organisations, SessionOpener),
  provideUseCase(SignIn, transactions, accounts, ArgonSecrets, Throttle, SignedInAccounts),
  provideUseCase(Joiner, organisations, invitations, ArgonSecrets, CLOCK),
  provideUseCase(RegisterAccount, transactions, accounts, Joiner, SessionOpener, CLOCK),
  provideUseCase(SignUp, RegisterAccount, ArgonSecrets, Throttle),
  provideUseCase(FindSession, transactions, sessions, ArgonSecrets, CLOCK),
  provideUseCase(SignOut, transactions, sessions, ArgonSecrets, CLOCK),
  provideUseCase(ReadViewer, transactions, accounts, organisations),
  provideUseCase(PasswordVault, transactions, accounts, sessions, SessionOpener),
  provideUseCase(ChangePassword, PasswordVault, ArgonSecrets, Throttle),
  provideUseCase(ChangeProfile, transactions, accounts),
  provideUseCase(CreateOrganisation, transactions, Joiner, Throttle),
  provideUseCase(ChooseOrganisation, transactions, sessions, organisations, ArgonSecrets, CLOCK),
  provideUseCase(ListMembers, transactions, organisations),
  provideUseCase(SetMemberRoles, transactions, organisations),
  provideUseCase(RemoveMember, transactions, organisations),
  provideUseCase(InviteMember, transactions, organisations, invitations, ArgonSecrets, CLOCK),
  provideUseCase(ListInvitations, transactions, invitations),
  provideUseCase(RevokeInvitation, transactions, invitations, CLOCK),
  provideUseCase(ReadInvitation, transactions, invitations, ArgonSecrets, CLOCK),
  provideUseCase(AcceptInvitation, transactions, Joiner),
];

@Module({
  controllers: [AuthController],
  providers: [
    ArgonSecrets,
    PasswordStrategy,
    PasswordGuard,
    JsonOnlyGuard,
    SessionCookie,
    SessionPrincipalSource,
    { provide: PrincipalSource, useExisting: SessionPrincipalSource },
    SessionExchange,
    SignedInViewer,
    SignInResolver,
    SignUpResolver,
    AccountResolver,
    OrganisationResolver,
    MemberResolver,
    InvitationResolver,
    InvitedResolver,
    ...useCases,
  ],
  exports: [PrincipalSource, SessionCookie],
})
export class IdentityModule {}
