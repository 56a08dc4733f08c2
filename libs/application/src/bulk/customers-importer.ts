// Rows of an operator's customers: each an organisation that its owner is invited to, with a profile and a subscription.
import type { MemberPrincipal } from '@bunkai/access';
import { type Fault, type JsonValue, isJsonObject, memberOf } from '@bunkai/disclosure';
import { type Clock, type Result, newId, ok, refused } from '@bunkai/kernel';
import { requirementTemplates } from '@bunkai/requirement/templates';
import type { Outbox } from '../outbox/outbox.js';
import { CreateRequirementProfile } from '../profile/create-requirement-profile.js';
import { Subscribe, type Subscribing } from '../subscription/subscribe.js';
import type { TenantContext, Transactions } from '../transaction/transactions.js';
import { undoIfRefused } from '../transaction/undo-if-refused.js';
import type { BulkImportRepository } from './bulk-import-repository.js';
import type { BulkImport, WaitingRow } from './bulk-import.js';
import { FoundCustomer, type Identities } from './found-customer.js';
import { GatheredOutbox } from './gathered-outbox.js';
import { localizedIn } from './localized-in.js';
import { refusalFaults } from './refusal-fault.js';
import { remembering } from './remembering.js';
import type { ImportedRow, RowImporter, RowImporters } from './row-importer.js';
import { ServiceFinder } from './service-finder.js';
import { textIn } from './text-in.js';

type Step<Value = ImportedRow> = Result<Value, readonly Fault[]>;

/** What customers are founded in. */
export interface Founding extends Subscribing, Identities {
  readonly imports: Pick<BulkImportRepository, 'findSubject'>;
}

export class CustomersImporters implements RowImporters {
  constructor(
    private readonly transactions: Transactions,
    private readonly stored: Founding,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Whoever began it was an operator then; nothing in the database says who is one. */
  prepare({ accountId }: BulkImport): Promise<Result<RowImporter, never>> {
    const { transactions, stored, clock } = this;
    const outbox = new GatheredOutbox(this.outbox);
    // Other tenants' profiles are other profiles.
    const { services, releases } = remembering(stored);
    const subscribing = { ...stored, services, releases };
    const useCases = {
      found: new FoundCustomer(transactions, stored, clock),
      profile: new CreateRequirementProfile(transactions, stored.profiles, clock),
      subscribe: new Subscribe(transactions, subscribing, outbox, clock),
    };
    return Promise.resolve(
      ok(new CustomersImporter(transactions, accountId, { ...stored, services }, useCases, outbox)),
    );
  }
}

interface UseCases {
  readonly found: FoundCustomer;
  readonly profile: CreateRequirementProfile;
  readonly subscribe: Subscribe;
}

class CustomersImporter implements RowImporter {
  readonly #services: ServiceFinder;
  #last: TenantContext | null = null;

  constructor(
    private readonly transactions: Transactions,
    private readonly accountId: string,
    private readonly stored: Founding,
    private readonly useCases: UseCases,
    private readonly outbox: GatheredOutbox,
  ) {
    this.#services = new ServiceFinder(stored.services);
  }

  async import({ key, content }: WaitingRow): Promise<Step> {
    const before = await this.stored.imports.findSubject(key);
    if (before !== undefined) return this.again(before, content);
    const organisationId = newId();
    const owner = ownerOf(organisationId, this.accountId);
    return undoIfRefused(this.transactions, owner, async (): Promise<Step> => {
      const founded = await this.useCases.found.found(owner, content);
      if (!founded.ok) return founded;
      const subscribed = await this.subscribe(owner, content);
      if (subscribed.ok) this.#last = { organisationId, accountId: this.accountId };
      return subscribed.ok ? ok({ outcome: 'done', subjectId: organisationId }) : subscribed;
    });
  }

  /** In the name of the last that subscribed: an operator may order nothing of the kind in its own. */
  async finish(): Promise<ReadonlySet<string>> {
    if (this.#last) await this.transactions.within(this.#last, () => this.outbox.pass());
    return new Set();
  }

  /** A customer that was brought in before is left alone; while nobody has accepted, its owner is invited anew. */
  private again(organisationId: string, content: JsonValue): Promise<Step> {
    const owner = ownerOf(organisationId, this.accountId);
    return undoIfRefused(this.transactions, owner, async (): Promise<Step> => {
      if (await this.useCases.found.isVacant(organisationId)) {
        const invited = await this.useCases.found.invite(owner, content);
        if (!invited.ok) return invited;
      }
      return ok({ outcome: 'unchanged', subjectId: organisationId });
    });
  }

  private async subscribe(owner: MemberPrincipal, content: JsonValue): Promise<Step<null>> {
    const document = profileIn(content);
    if (!document.ok) return document;
    const key = textIn(content, 'service');
    if (document.value === null) return key === '' ? ok(null) : refused([profileNeeded]);
    const name = isJsonObject(document.value) ? memberOf(document.value, 'name') : undefined;
    const profile = await this.useCases.profile.execute(owner, {
      name: localizedIn(name),
      document: document.value,
    });
    if (!profile.ok) return refused(below('/profile', refusalFaults(profile.refusal)));
    if (key === '') return ok(null);
    const service = await this.#services.find(key);
    if (!service.ok) return service;
    const subscribed = await this.useCases.subscribe.execute(owner, {
      serviceId: service.value.id,
      variant: textIn(content, 'variant'),
      profileId: profile.value.id,
      // More is asked for, and terms are accepted, by the customer itself.
      requestedClass: 'customers',
    });
    return subscribed.ok ? ok(null) : refused(refusalFaults(subscribed.refusal, '/service'));
  }
}

function ownerOf(organisationId: string, accountId: string): MemberPrincipal {
  return { kind: 'member', accountId, organisationId, roles: ['owner'], provider: false, customer: true };
}

/** A requirements document, or the id of a template; null where there is none. */
function profileIn(content: JsonValue): Step<JsonValue | null> {
  const given = isJsonObject(content) ? memberOf(content, 'profile') : undefined;
  if (given === undefined || given === null) return ok(null);
  if (typeof given !== 'string') return ok(given);
  const template = requirementTemplates.find(({ id }) => id === given);
  return template ? ok(template.document as unknown as JsonValue) : refused([unknownTemplate]);
}

const below = (pointer: string, faults: readonly Fault[]) =>
  faults.map((fault) => ({ ...fault, pointer: pointer + fault.pointer }));

const templateIds = requirementTemplates.map(({ id }) => id).join(', ');
const unknownTemplate: Fault = {
  pointer: '/profile',
  code: 'unknown-template',
  message: {
    en: `A requirements document, or the id of a template: ${templateIds}.`,
    ja: `要求事項文書、または次のテンプレートのIDを指定してください: ${templateIds}`,
  },
};
const profileNeeded: Fault = {
  pointer: '/profile',
  code: 'profile-needed',
  message: {
    en: 'A subscription needs a profile.',
    ja: '購読にはプロファイルが必要です。',
  },
};
