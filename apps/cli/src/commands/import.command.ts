// `bunkai import`: many services, subscriptions or customers from files, at a server.
import { basename } from 'node:path';
import { printable } from '@bunkai/disclosure';
import { type Command, Option } from 'commander';
import { type ImportRows, readImportRows } from '../input/import-rows.js';
import { type ImportStanding, followImport, rowFaults } from '../server/follow-import.js';
import { type ImportedInvitation, writeInvitations } from '../server/invitation-file.js';
import { ServerSession } from '../server/server-session.js';
import type { CommandContext } from '../shell/command-context.js';
import { exitStatus } from '../shell/exit-status.js';
import { UsageError } from '../shell/usage-error.js';

const kinds = ['services', 'subscriptions', 'customers'] as const;
type Kind = (typeof kinds)[number];

interface ImportOptions {
  readonly server: string;
  readonly publish?: boolean;
  readonly allOrNothing?: boolean;
  readonly check?: boolean;
  readonly invitations?: string;
}

interface Uploaded {
  readonly import: { readonly id: string };
  readonly invitations?: readonly ImportedInvitation[];
}

const notes = `
  services       a provider's: disclosures, one a .json file, or one a line of an .ndjson file, or a folder
  subscriptions  a customer's: CSV with the columns service, variant, profile, requestedClass, or NDJSON
  customers      for operators: CSV with slug, name.en, name.ja, owner, profile, service, variant, or NDJSON

The account is named by the environment: BUNKAI_EMAIL and BUNKAI_PASSWORD. Rows with faults go to standard error, one fault a
line: FILE:LINE: JSON Pointer: what is wrong. The server goes on when this command is broken off; the same import begun
again does nothing twice.

Exit status:
  0  every row is done, or was done before
  3  rows have faults
  4  anything else

Examples:
  bunkai import services --server https://bunkai.example --check disclosures/
  bunkai import services --server https://bunkai.example --publish disclosures/
  bunkai import subscriptions --server https://bunkai.example --all-or-nothing services.csv`;

export function addImportCommand(program: Command, context: CommandContext): void {
  program
    .command('import')
    .summary('bring services, subscriptions or customers to a server')
    .description(
      'Bring many services, subscriptions or customers to a server, and follow the import to its end.',
    )
    .argument('<kind>', kinds.join(', '))
    .argument('<file...>', 'files or folders')
    .requiredOption('--server <url>', 'origin of the server')
    .option('--publish', 'services: publish them, not only save drafts')
    .addOption(new Option('--all-or-nothing', 'do nothing if a row has a fault'))
    .addOption(new Option('--check', 'do nothing, and tell the faults').conflicts('allOrNothing'))
    .option('--invitations <file>', 'customers: where to write the links for their owners')
    .addHelpText('after', notes)
    .action((kind: string, names: string[], options: ImportOptions) =>
      runImport(kind, names, options, context),
    );
}

async function runImport(
  given: string,
  names: readonly string[],
  options: ImportOptions,
  context: CommandContext,
): Promise<void> {
  const { io } = context;
  const kind = kinds.find((each) => each === given);
  if (!kind) throw new UsageError(`there is no kind ${given}: ${kinds.join(', ')}`);
  if ((kind === 'customers') !== (options.invitations !== undefined))
    throw new UsageError('--invitations is for customers, and needed there: the links are told once');
  const server = originOf(options.server);
  const credentials = { email: io.env['BUNKAI_EMAIL'] ?? '', password: io.env['BUNKAI_PASSWORD'] ?? '' };
  if (credentials.email === '' || credentials.password === '')
    throw new UsageError('set BUNKAI_EMAIL and BUNKAI_PASSWORD to the account to import as');
  const rows = await readImportRows(names, io);
  const session = await ServerSession.signIn(server, credentials, context.language());
  try {
    const address = addressOf(kind, names, options);
    const uploaded = await session.upload<Uploaded>(address, rows.contentType, rows.bytes);
    if (options.invitations !== undefined)
      await writeInvitations(options.invitations, server, uploaded.invitations ?? []);
    await tellEnd(session, uploaded.import.id, rows, context);
  } finally {
    await session.signOut();
  }
}

async function tellEnd(
  session: ServerSession,
  id: string,
  rows: ImportRows,
  context: CommandContext,
): Promise<void> {
  const { io } = context;
  const ended = await followImport(session, id, (standing) => {
    if (io.terminal) io.writeError(`${summaryOf(standing)}\n`);
  });
  for await (const { line, faults } of rowFaults(session, id)) {
    for (const { pointer, message } of faults)
      io.writeError(`${printable(`${rows.placeOf(line)}: ${pointer}: ${message}`)}\n`);
  }
  io.writeOut(`${summaryOf(ended)}\n`);
  if (ended.faultyCount > 0) context.end(exitStatus.invalid);
  else if (ended.state !== 'DONE') context.end(exitStatus.failure);
}

function summaryOf({ state, refusal, ...counts }: ImportStanding): string {
  const { rowCount, doneCount, unchangedCount, faultyCount } = counts;
  const ended = `${state.toLowerCase()}${refusal === null ? '' : ` (${refusal})`}`;
  return `${ended}: ${rowCount} rows, ${doneCount} done, ${unchangedCount} unchanged, ${faultyCount} with faults`;
}

function addressOf(kind: Kind, names: readonly string[], options: ImportOptions): string {
  const mode = options.check ? 'check' : options.allOrNothing ? 'all-or-nothing' : 'each';
  const file = basename(names[0] ?? '').slice(0, 100);
  const query = new URLSearchParams({ mode, publish: String(options.publish ?? false), file });
  return `/imports/${kind}?${query.toString()}`;
}

function originOf(server: string): string {
  if (!URL.canParse(server) || !/^https?:$/.test(new URL(server).protocol))
    throw new UsageError(`--server ${server} is not an http or https URL`);
  return new URL(server).origin;
}
