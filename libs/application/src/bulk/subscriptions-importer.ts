// Rows of a customer's subscriptions: each a service, a variant, a profile and the class asked for.
import type { MemberPrincipal } from '@bunkai/access';
import type { Fault } from '@bunkai/disclosure';
import { type Clock, type Result, ok, refused } from '@bunkai/kernel';
import { type AuthorisationRefusal, authorise } from '../authorise.js';
import type { Outbox } from '../outbox/outbox.js';
import { Subscribe } from '../subscription/subscribe.js';
import { requestedClasses } from '../subscription/subscription.js';
import type { Transactions } from '../transaction/transactions.js';
import type { BulkImport, WaitingRow } from './bulk-import.js';
import { GatheredSubscriptions, type SubscriptionBatch } from './gathered-subscriptions.js';
import { type MembershipFinder, findImportingMember } from './importing-member.js';
import { ProfileFinder } from './profile-finder.js';
import { refusalFaults } from './refusal-fault.js';
import { readAhead } from './read-ahead.js';
import { type Kept, type Reading, remembering } from './remembering.js';
import type { ImportedRow, RowImporter, RowImporters } from './row-importer.js';
import { ServiceFinder } from './service-finder.js';
import { textIn } from './text-in.js';

/** The chunk's own transaction is the tenant's already, and rows store nothing before its end. */
const atHand: Transactions = { within: (_context, work) => work() };

export class SubscriptionsImporters implements RowImporters {
  constructor(
    private readonly stored: Reading,
    private readonly batch: SubscriptionBatch,
    private readonly members: MembershipFinder,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async prepare(started: BulkImport): Promise<Result<RowImporter, AuthorisationRefusal>> {
    const importing = await findImportingMember(this.members, started);
    const member = authorise(importing.principal, 'subscription.write');
    if (!member.ok) return member;
    const gathered = new GatheredSubscriptions(this.batch, this.outbox);
    const kept: Kept = new Map();
    const stored = remembering(this.stored, kept);
    const subscribing = { ...stored, subscriptions: gathered };
    const subscribe = new Subscribe(atHand, subscribing, gathered, this.clock);
    const expect = (rows: readonly WaitingRow[]) => {
      const keys = rows.map(({ content }) => textIn(content, 'service'));
      return readAhead(this.stored, keys, this.clock.now(), kept);
    };
    return ok(new SubscriptionsImporter(member.value, subscribe, stored, gathered, expect));
  }
}

class SubscriptionsImporter implements RowImporter {
  readonly #services: ServiceFinder;
  readonly #profiles: ProfileFinder;

  constructor(
    private readonly member: MemberPrincipal,
    private readonly subscribe: Subscribe,
    stored: Reading,
    private readonly gathered: GatheredSubscriptions,
    readonly expect: (rows: readonly WaitingRow[]) => Promise<void>,
  ) {
    this.#services = new ServiceFinder(stored.services);
    this.#profiles = new ProfileFinder(stored.profiles);
  }

  async import({ content }: WaitingRow): Promise<Result<ImportedRow, readonly Fault[]>> {
    const service = await this.#services.find(textIn(content, 'service'));
    const profile = await this.#profiles.find(textIn(content, 'profile'));
    const asked = textIn(content, 'requestedClass') || 'customers';
    const requestedClass = requestedClasses.find((each) => each === asked);
    const faults = [
      ...(service.ok ? [] : service.refusal),
      ...(profile.ok ? [] : profile.refusal),
      ...(requestedClass ? [] : [unknownClass]),
    ];
    if (!service.ok || !profile.ok || !requestedClass) return refused(faults);
    const input = {
      serviceId: service.value.id,
      variant: textIn(content, 'variant'),
      profileId: profile.value.id,
      requestedClass,
    };
    const subscribed = await this.subscribe.execute(this.member, input);
    if (subscribed.ok) return ok({ outcome: 'done', subjectId: subscribed.value.id });
    const { refusal } = subscribed;
    return refused(refusalFaults(refusal, refusal.code === 'WRONG_STATE' ? '/service' : ''));
  }

  finish(): Promise<ReadonlySet<string>> {
    return this.gathered.pass();
  }
}

const unknownClass: Fault = {
  pointer: '/requestedClass',
  code: 'unknown-class',
  message: {
    en: `One of ${requestedClasses.join(', ')}, or nothing.`,
    ja: `${requestedClasses.join('、')} のいずれかにするか、空にしてください。`,
  },
};
