// Rows of a provider's services: each a disclosure document, which becomes the service's draft, and its release if asked for.
import { type MemberPrincipal, permits } from '@bunkai/access';
import { type Fault, type JsonValue, hashJson, isJsonObject, memberOf } from '@bunkai/disclosure';
import { type Clock, type Result, ok, refused } from '@bunkai/kernel';
import { type AuthorisationRefusal, authorise } from '../authorise.js';
import { parseDraft } from '../draft/parse-draft.js';
import type { Draft } from '../draft/draft.js';
import { SaveDraft } from '../draft/save-draft.js';
import type { LocalizedInput } from '../input/localized-input.js';
import type { Refusal } from '../refusal.js';
import { PublishRelease, type Publishing } from '../release/publish-release.js';
import { CreateService } from '../service/create-service.js';
import type { Service } from '../service/service.js';
import { type Transactions, tenantOf } from '../transaction/transactions.js';
import { undoIfRefused } from '../transaction/undo-if-refused.js';
import type { BulkImport, WaitingRow } from './bulk-import.js';
import { type MembershipFinder, findImportingMember } from './importing-member.js';
import { localizedIn } from './localized-in.js';
import { refusalFaults, unpublishedDraft } from './refusal-fault.js';
import type { ImportedRow, RowImporter, RowImporters } from './row-importer.js';
import { textIn } from './text-in.js';
import { wasPublished } from './was-published.js';

type Step = Result<ImportedRow, readonly Fault[]>;

export class ServicesImporters implements RowImporters {
  constructor(
    private readonly transactions: Transactions,
    private readonly stored: Publishing,
    private readonly members: MembershipFinder,
    private readonly clock: Clock,
  ) {}

  async prepare(started: BulkImport): Promise<Result<RowImporter, AuthorisationRefusal>> {
    const { principal, slug } = await findImportingMember(this.members, started);
    const member = authorise(principal, 'service.write');
    if (!member.ok) return member;
    if (!permits(principal, 'draft.save')) return refused({ code: 'FORBIDDEN' });
    if (started.publishes && !permits(principal, 'release.publish')) return refused({ code: 'FORBIDDEN' });
    const { transactions, stored, clock } = this;
    const useCases = {
      create: new CreateService(transactions, stored.services, clock),
      save: new SaveDraft(transactions, stored.services, stored.drafts, clock),
      publish: started.publishes ? new PublishRelease(transactions, stored, clock) : null,
    };
    return ok(new ServicesImporter(transactions, stored, { ...member.value, slug }, useCases));
  }
}

interface UseCases {
  readonly create: CreateService;
  readonly save: SaveDraft;
  /** Null where drafts are all that is wanted. */
  readonly publish: PublishRelease | null;
}

class ServicesImporter implements RowImporter {
  constructor(
    private readonly transactions: Transactions,
    private readonly stored: Publishing,
    private readonly member: MemberPrincipal & { readonly slug: string },
    private readonly useCases: UseCases,
  ) {}

  import({ content }: WaitingRow): Promise<Step> {
    return undoIfRefused(this.transactions, tenantOf(this.member), async (): Promise<Step> => {
      const slug = textIn(content, 'service', 'slug');
      const known = await this.stored.services.findByKey(this.member.slug, slug);
      const document = parseDraft(content, known ?? this.unmade(slug));
      if (!document.ok) return document;
      const service = known ? ok(known) : await this.useCases.create.execute(this.member, entryOf(content));
      if (!service.ok) return refused(inDocument(service.refusal));
      const draft = await this.stored.drafts.find(service.value.id);
      return this.save(service.value, content, draft);
    });
  }

  finish(): Promise<ReadonlySet<string>> {
    return Promise.resolve(new Set());
  }

  private async save(service: Service, content: JsonValue, draft: Draft | undefined): Promise<Step> {
    const isSame = draft !== undefined && hashJson(draft.document) === hashJson(content);
    if (
      isSame &&
      (this.useCases.publish === null || (await wasPublished(this.stored.releases, service.id, content)))
    )
      return ok({ outcome: 'unchanged', subjectId: service.id });
    if (isSame) return this.publish(service, draft);
    const isOpen = draft !== undefined && draft.document !== null;
    if (isOpen && !(await wasPublished(this.stored.releases, service.id, draft.document)))
      return refused([unpublishedDraft]);
    const saved = await this.useCases.save.execute(this.member, {
      serviceId: service.id,
      document: content,
      expectedRevision: draft?.revision ?? 0,
    });
    return saved.ok ? this.publish(service, saved.value) : refused(refusalFaults(saved.refusal));
  }

  private async publish(service: Service, draft: Draft): Promise<Step> {
    const published = await this.useCases.publish?.execute(this.member, {
      serviceId: service.id,
      expectedRevision: draft.revision,
      effectiveFrom: null,
      summary: {},
    });
    if (published && !published.ok) return refused(refusalFaults(published.refusal));
    return ok({ outcome: 'done', subjectId: service.id });
  }

  /** What the document is held against before there is a service of its slug. */
  private unmade(slug: string): Service {
    const { organisationId, slug: provider } = this.member;
    const nothing = { id: '', ndaTerms: null, createdAt: new Date(0) };
    return { ...nothing, organisationId, slug, name: slug, provider: { slug: provider, name: provider } };
  }
}

function entryOf(content: JsonValue): { readonly slug: string; readonly name: LocalizedInput } {
  const described = isJsonObject(content) ? memberOf(content, 'service') : undefined;
  const name = isJsonObject(described) ? memberOf(described, 'name') : undefined;
  return { slug: textIn(content, 'service', 'slug'), name: localizedIn(name) };
}

/** Where the document says what the entry of the service was made of. */
function inDocument(refusal: Refusal): readonly Fault[] {
  return refusalFaults(refusal).map((fault) => ({ ...fault, pointer: `/service${fault.pointer}` }));
}
