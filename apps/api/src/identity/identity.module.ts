// Accounts, sessions, organisations and who belongs to them; tells every other feature who sends a request.
import {
  FindSession,
  Joiner,
  ReadViewer,
  RegisterAccount,
  SessionOpener,
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
const sessions = TypeormSessionRepository;

const useCases: Provider[] = [
  provideUseCase(Throttle, transactions, TypeormAttemptRepository, CLOCK),
  provideUseCase(SessionOpener, sessions, ArgonSecrets, CLOCK),
  provideUseCase(SignedInAccounts, transactions, accounts, organisations, SessionOpener),
  provideUseCase(SignIn, transactions, accounts, ArgonSecrets, Throttle, SignedInAccounts),
  provideUseCase(Joiner, organisations, TypeormInvitationRepository, ArgonSecrets, CLOCK),
  provideUseCase(RegisterAccount, transactions, accounts, Joiner, SessionOpener, CLOCK),
  provideUseCase(SignUp, RegisterAccount, ArgonSecrets, Throttle),
  provideUseCase(FindSession, transactions, sessions, ArgonSecrets, CLOCK),
  provideUseCase(SignOut, transactions, sessions, ArgonSecrets, CLOCK),
  provideUseCase(ReadViewer, transactions, accounts, organisations),
];

@Module({
  providers: [
    ArgonSecrets,
    PasswordStrategy,
    PasswordGuard,
    SessionCookie,
    SessionPrincipalSource,
    { provide: PrincipalSource, useExisting: SessionPrincipalSource },
    SessionExchange,
    SignedInViewer,
    SignInResolver,
    SignUpResolver,
    ...useCases,
  ],
  exports: [PrincipalSource],
})
export class IdentityModule {}
