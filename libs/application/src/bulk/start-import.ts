// Begins an import: takes the file in, row by row, and orders the first chunk, in one transaction.
import { type Principal, permits } from '@bunkai/access';
import type { JsonValue } from '@bunkai/disclosure';
import { isJsonObject } from '@bunkai/disclosure';
import { type Clock, type Result, newId, ok, refused } from '@bunkai/kernel';
import { type AuthorisationRefusal, authorise } from '../authorise.js';
import type { AttemptLimit } from '../identity/attempt-repository.js';
import type { Secrets } from '../identity/secrets.js';
import type { Throttle } from '../identity/throttle.js';
import { textFaults } from '../input/text-faults.js';
import type { Operators } from '../operator/operators.js';
import type { Outbox } from '../outbox/outbox.js';
import type { RefusalOf } from '../refusal.js';
import { type TenantContext, type Transactions, tenantOf } from '../transaction/transactions.js';
import type { BulkImportRepository } from './bulk-import-repository.js';
import type { BulkImport, ImportKind, ImportMode, StagedRow } from './bulk-import.js';
import { UnreadableFile } from './csv-records.js';
import { orderChunk } from './order-chunk.js';
import { type ImportFormat, stagedRows } from './staged-rows.js';
import { textIn } from './text-in.js';

export interface StartImportInput {
  readonly kind: ImportKind;
  readonly mode: ImportMode;
  /** Of services: publish them as well. */
  readonly publishes: boolean;
  readonly fileName: string;
  readonly format: ImportFormat;
  readonly source: AsyncIterable<Uint8Array>;
}

/** What an owner who is invited needs; told here and never again. */
export interface ImportedInvitation {
  readonly line: number;
  readonly slug: string;
  readonly email: string;
  readonly token: string;
}

export interface StartedImport {
  readonly started: BulkImport;
  /** Of customers one for each row that can be read; each holds once its row is done. */
  readonly invitations: readonly ImportedInvitation[];
}

export type StartImportRefusal = AuthorisationRefusal | RefusalOf<'INVALID_INPUT' | 'RATE_LIMITED'>;

/** What an import is stored in and worked by. */
export interface Importing {
  readonly imports: BulkImportRepository;
  readonly outbox: Outbox;
  readonly secrets: Secrets;
  readonly throttle: Throttle;
}

const MAX_NAME_LENGTH = 200;
const HOUR_MS = 60 * 60_000;

export class StartImport {
  constructor(
    private readonly transactions: Transactions,
    private readonly importing: Importing,
    private readonly operators: Operators,
    private readonly clock: Clock,
  ) {}

  /** INVALID_INPUT for a file that cannot be read as rows; what is wrong with single rows is told with the import. */
  async execute(
    principal: Principal,
    input: StartImportInput,
  ): Promise<Result<StartedImport, StartImportRefusal>> {
    const context = await this.contextOf(principal, input);
    if (!context.ok) return context;
    const fileName = input.fileName.trim() || input.kind;
    const faults = textFaults(fileName, '/fileName', MAX_NAME_LENGTH);
    if (faults.length > 0) return refused({ code: 'INVALID_INPUT', faults });
    const admitted = await this.importing.throttle.admit([importsBy(context.value)]);
    if (!admitted.ok) return admitted;
    try {
      return ok(await this.store(context.value, { ...input, fileName }));
    } catch (error) {
      if (error instanceof UnreadableFile) return refused({ code: 'INVALID_INPUT', faults: [error.fault] });
      throw error;
    }
  }

  private async contextOf(
    principal: Principal,
    { kind, publishes }: StartImportInput,
  ): Promise<Result<TenantContext, AuthorisationRefusal>> {
    if (kind === 'customers') return this.operators.authorise(principal);
    const member = authorise(principal, kind === 'services' ? 'service.write' : 'subscription.write');
    if (!member.ok) return member;
    if (publishes && !permits(principal, 'release.publish')) return refused({ code: 'FORBIDDEN' });
    return ok(tenantOf(principal));
  }

  private store(context: TenantContext, input: StartImportInput): Promise<StartedImport> {
    const { imports, outbox } = this.importing;
    const { kind, mode, fileName, format, source } = input;
    const { organisationId, accountId } = context;
    if (accountId === null) throw new Error('an import is begun by somebody');
    const publishes = kind === 'services' && input.publishes;
    return this.transactions.within(context, async () => {
      const createdAt = this.clock.now();
      const entry = { id: newId(), organisationId, accountId, kind, mode, publishes, fileName, createdAt };
      const invitations: ImportedInvitation[] = [];
      const rows = stagedRows(kind, format, source);
      const staged = kind === 'customers' ? this.inviting(rows, invitations) : rows;
      const started = await imports.insert(entry, staged);
      await orderChunk(outbox, started, 0, createdAt);
      return { started, invitations };
    });
  }

  /** The rows, each with the hash of a token that `invitations` gets. */
  private async *inviting(
    rows: AsyncIterable<StagedRow>,
    invitations: ImportedInvitation[],
  ): AsyncGenerator<StagedRow> {
    for await (const row of rows) {
      if (!isJsonObject(row.content)) yield row;
      else {
        const { token, hash } = this.importing.secrets.issueToken();
        const { line, content } = row;
        invitations.push({ line, slug: textIn(content, 'slug'), email: textIn(content, 'owner'), token });
        const tokenHash = Buffer.from(hash).toString('hex');
        yield { ...row, content: { ...(content as Readonly<Record<string, JsonValue>>), tokenHash } };
      }
    }
  }
}

/** A file may hold a hundred thousand rows, so that few are needed. */
function importsBy({ organisationId, accountId }: TenantContext): AttemptLimit {
  return { key: `imports of ${organisationId ?? accountId ?? ''}`, most: 60, windowMs: HOUR_MS };
}
