// The use cases that the replay acts through, over the same repositories as in the API.
import {
  AcceptNdaTerms,
  CreateRequirementProfile,
  CreateService,
  DecideSubscription,
  FindDraft,
  FindReleases,
  FindService,
  InviteMember,
  Joiner,
  ListMembers,
  PublishRelease,
  ReadRequirementProfiles,
  ReadSubscriptions,
  ReadViewer,
  ReadWaivers,
  RegisterAccount,
  SaveDraft,
  SessionOpener,
  SetMemberRoles,
  SetNdaTerms,
  SignUp,
  Subscribe,
  SubscriptionReader,
  Throttle,
  type Transactions,
  WaiveRequirement,
} from '@bunkai/application';
import { ArgonSecrets } from '@bunkai/identity';
import type { Clock } from '@bunkai/kernel';
import {
  TypeormAccountRepository,
  TypeormAttemptRepository,
  TypeormDraftRepository,
  TypeormInvitationRepository,
  TypeormOrganisationRepository,
  TypeormOutbox,
  TypeormProfileRepository,
  TypeormReleaseRepository,
  TypeormServiceRepository,
  TypeormSessionRepository,
  TypeormSubscriptionRepository,
  TypeormWaiverRepository,
} from '@bunkai/persistence';

export type UseCases = ReturnType<typeof useCases>;

/** `transactions` are those of the application's role. */
export function useCases(transactions: Transactions, clock: Clock) {
  return {
    ...identityUseCases(transactions, clock),
    ...providerUseCases(transactions, clock),
    ...customerUseCases(transactions, clock),
  };
}

function identityUseCases(transactions: Transactions, clock: Clock) {
  const secrets = new ArgonSecrets();
  const accounts = new TypeormAccountRepository();
  const organisations = new TypeormOrganisationRepository();
  const invitations = new TypeormInvitationRepository();
  const joiner = new Joiner(organisations, invitations, secrets, clock);
  const opener = new SessionOpener(new TypeormSessionRepository(), secrets, clock);
  const registration = new RegisterAccount(transactions, accounts, joiner, opener, clock);
  const throttle = new Throttle(transactions, new TypeormAttemptRepository(), clock);
  return {
    signUp: new SignUp(registration, secrets, throttle),
    readViewer: new ReadViewer(transactions, accounts, organisations),
    inviteMember: new InviteMember(transactions, organisations, invitations, secrets, clock),
    listMembers: new ListMembers(transactions, organisations),
    setMemberRoles: new SetMemberRoles(transactions, organisations),
  };
}

function providerUseCases(transactions: Transactions, clock: Clock) {
  const services = new TypeormServiceRepository();
  const drafts = new TypeormDraftRepository();
  const releases = new TypeormReleaseRepository();
  const publishing = { services, drafts, releases, outbox: new TypeormOutbox() };
  return {
    createService: new CreateService(transactions, services, clock),
    setNdaTerms: new SetNdaTerms(transactions, services),
    findService: new FindService(transactions, services),
    findDraft: new FindDraft(transactions, services, drafts),
    saveDraft: new SaveDraft(transactions, services, drafts, clock),
    findReleases: new FindReleases(transactions, releases, clock),
    publishRelease: new PublishRelease(transactions, publishing, clock),
  };
}

function customerUseCases(transactions: Transactions, clock: Clock) {
  const services = new TypeormServiceRepository();
  const releases = new TypeormReleaseRepository();
  const profiles = new TypeormProfileRepository();
  const subscriptions = new TypeormSubscriptionRepository();
  const waivers = new TypeormWaiverRepository();
  const outbox = new TypeormOutbox();
  const subscribing = { services, releases, profiles, subscriptions };
  const reader = new SubscriptionReader(services, releases, profiles, subscriptions);
  return {
    createProfile: new CreateRequirementProfile(transactions, profiles, clock),
    readProfiles: new ReadRequirementProfiles(transactions, profiles),
    subscribe: new Subscribe(transactions, subscribing, outbox, clock),
    readSubscriptions: new ReadSubscriptions(transactions, subscriptions),
    decideSubscription: new DecideSubscription(transactions, subscriptions, outbox, clock),
    acceptNdaTerms: new AcceptNdaTerms(transactions, { services, subscriptions }, outbox, clock),
    waiveRequirement: new WaiveRequirement(transactions, reader, { subscriptions, waivers }, outbox, clock),
    readWaivers: new ReadWaivers(transactions, waivers),
  };
}
