// A provider, a customer and an operator who import, and a worker that works imports off without a queue.
import {
  CancelImport,
  CreateRequirementProfile,
  Operators,
  type OutboxHandlers,
  ProcessOutboxEntry,
  ReadImports,
  type StartImportInput,
  StartImport,
  type StartedImport,
  Throttle,
  type WorkImport,
  noTenant,
} from '@bunkai/application';
import { FakeSecrets } from '@bunkai/application/testing';
import { type Clock, newId, systemClock } from '@bunkai/kernel';
import {
  TypeormAccountRepository,
  TypeormAttemptRepository,
  TypeormBulkImportRepository,
  TypeormInvitationRepository,
  TypeormOrganisationRepository,
  TypeormProfileRepository,
  TypeormOutbox,
  TypeormOutboxLedger,
  currentManager,
} from '@bunkai/persistence';
import {
  type PlantedTenant,
  type TestDatabase,
  type TestStage,
  createTestDatabase,
  openStage,
  plantTenant,
} from '@bunkai/persistence/testing';
import { workImports } from './work-imports.js';

type JsonValue = Parameters<CreateRequirementProfile['execute']>[1]['document'];
type Principal = Parameters<ReadImports['find']>[0];
type MemberPrincipal = Extract<Principal, { kind: 'member' }>;

const clock: Clock = systemClock;

export class ImportingWorld {
  readonly imports = new TypeormBulkImportRepository();
  readonly operators: Operators;
  readonly read: ReadImports;
  readonly cancel: CancelImport;
  private readonly starting: StartImport;

  private constructor(
    private readonly database: TestDatabase,
    readonly stage: TestStage,
    /** Owner of a provider and customer; and an operator. */
    readonly tenant: PlantedTenant,
    readonly operator: PlantedTenant,
  ) {
    const { asApp } = stage;
    const emails = [`owner@${operator.slug}.example`];
    this.operators = new Operators(asApp, new TypeormAccountRepository(), emails);
    const throttle = new Throttle(asApp, new TypeormAttemptRepository(), clock);
    const importing = {
      imports: this.imports,
      outbox: new TypeormOutbox(),
      secrets: new FakeSecrets(),
      throttle,
    };
    this.starting = new StartImport(asApp, importing, this.operators, clock);
    this.read = new ReadImports(asApp, this.imports, this.operators);
    this.cancel = new CancelImport(asApp, this.imports, this.read, clock);
  }

  static async open(url: string): Promise<ImportingWorld> {
    const database = await createTestDatabase(url);
    const stage = await openStage(database);
    return new ImportingWorld(database, stage, await plantTenant(stage), await plantTenant(stage));
  }

  async close(): Promise<void> {
    await this.stage.close();
    await this.database.drop();
  }

  principal(tenant: PlantedTenant = this.tenant): MemberPrincipal {
    const { organisationId, accountId } = tenant;
    return { kind: 'member', organisationId, accountId, roles: ['owner'], provider: true, customer: true };
  }

  /** Lines as NDJSON if they are objects, else as they are. */
  async start(
    lines: readonly (object | string)[],
    given: Partial<StartImportInput> & Pick<StartImportInput, 'kind'>,
    principal: Principal = this.principal(),
  ): Promise<StartedImport> {
    const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
    const format = lines.some((line) => typeof line === 'object') ? 'ndjson' : 'csv';
    const rest = { mode: 'each', publishes: false, fileName: 'rows', format } as const;
    const started = await this.starting.execute(principal, { ...rest, ...given, source: pieces(text) });
    if (!started.ok) throw new Error(JSON.stringify(started.refusal));
    return started.value;
  }

  async profile(principal: MemberPrincipal, name: string, document: JsonValue): Promise<void> {
    const create = new CreateRequirementProfile(this.stage.asApp, new TypeormProfileRepository(), clock);
    const created = await create.execute(principal, { name: { en: name }, document });
    if (!created.ok) throw new Error(JSON.stringify(created.refusal));
  }

  /** A new account of that address accepts an invitation; false if that is not open. */
  async accept(token: string, email: string): Promise<boolean> {
    const accountId = newId();
    const tokenHash = new FakeSecrets().hashToken(token);
    return this.stage.asApp.within({ organisationId: null, accountId }, async () => {
      await currentManager().query(
        "INSERT INTO account VALUES ($1, $2, 'hash', 'Owner', 'en', now()) ON CONFLICT DO NOTHING",
        [accountId, email],
      );
      return (await new TypeormInvitationRepository().accept(tokenHash, newId(), new Date())) !== undefined;
    });
  }

  /** E-mail addresses of an organisation's members, as itself sees them. */
  async membersOf(slug: string): Promise<readonly string[]> {
    const [found] = await this.stage.asWorker.within(noTenant, () =>
      currentManager().query<{ id: string }[]>('SELECT id FROM organisation WHERE slug = $1', [slug]),
    );
    const organisationId = found?.id ?? null;
    return this.stage.asApp.within({ organisationId, accountId: null }, async () => {
      const page = { limit: 10, after: null };
      const members = await new TypeormOrganisationRepository().listMembers(organisationId ?? '', page);
      return members.map(({ email }) => email);
    });
  }

  /** Works off what is ordered of imports; gives how many jobs that took. */
  async work(worker: Pick<WorkImport, 'execute'> = workImports(clock)): Promise<number> {
    const ledger = new TypeormOutboxLedger();
    const known: Partial<OutboxHandlers> = { 'work-import': ({ payload }) => worker.execute(payload) };
    const handlers = known as OutboxHandlers;
    const process = new ProcessOutboxEntry(this.stage.asWorker, ledger, clock, handlers);
    for (let jobs = 0; ; jobs += 1) {
      const [due] = await this.stage.asWorker.within(noTenant, () =>
        currentManager().query<{ id: string }[]>(
          "SELECT id FROM outbox WHERE topic = 'work-import' AND done_at IS NULL AND due_at <= now() + interval '1 day' LIMIT 1",
        ),
      );
      if (!due) return jobs;
      await process.execute(due.id);
    }
  }

  /** What became of an import: its state, counts and faults, each in a line. */
  async told(
    { started }: StartedImport,
    principal: Principal = this.principal(),
  ): Promise<readonly string[]> {
    const found = await this.read.find(principal, started.id);
    if (!found) return ['not there'];
    const faults = await this.read.faults(principal, started.id, { afterLine: 0, limit: 50 });
    const { state, refusal, rowCount, doneCount, unchangedCount, faultyCount } = found;
    return [
      `${state}${refusal === null ? '' : ` ${refusal}`} ${rowCount}: ${doneCount} done, ${unchangedCount} unchanged, ${faultyCount} faulty`,
      ...faults.flatMap(({ line, key, faults: found }) =>
        found.map(({ pointer, code }) => `${line} ${key}: ${pointer} ${code}`),
      ),
    ];
  }

  /** As the owner of the tables would count, that is as the worker, who sees all of these. */
  async count(table: string, where = 'true'): Promise<number> {
    const [row] = await this.stage.asWorker.within(noTenant, () =>
      currentManager().query<{ count: number }[]>(
        `SELECT count(*)::int AS count FROM ${table} WHERE ${where}`,
      ),
    );
    return row?.count ?? Number.NaN;
  }
}

// In small pieces, which cut characters and lines in two.
async function* pieces(text: string): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += 997) yield await Promise.resolve(bytes.subarray(at, at + 997));
}
