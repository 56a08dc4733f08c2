// Follows an import at a server to its end, and gathers what is wrong with its rows.
import { setTimeout as delay } from 'node:timers/promises';
import type { ServerSession } from './server-session.js';

export interface ImportStanding {
  readonly state: 'RUNNING' | 'DONE' | 'REFUSED' | 'CANCELLED';
  readonly refusal: string | null;
  readonly rowCount: number;
  readonly doneCount: number;
  readonly unchangedCount: number;
  readonly faultyCount: number;
}

export interface RowFault {
  readonly line: number;
  readonly key: string;
  readonly faults: readonly { readonly pointer: string; readonly message: string }[];
}

const PAUSE_MS = 500;

const standingQuery = `query ($id: ID!) { bulkImport(id: $id) {
  state refusal rowCount doneCount unchangedCount faultyCount } }`;
const faultsQuery = `query ($id: ID!, $after: String) { bulkImport(id: $id) { faults(first: 100, after: $after) {
  edges { node { line key faults { pointer message } } } pageInfo { hasNextPage endCursor } } } }`;

/** Asks until it has ended; `tell` hears of every change. */
export async function followImport(
  session: ServerSession,
  id: string,
  tell: (standing: ImportStanding) => void,
): Promise<ImportStanding> {
  for (let last = ''; ; await delay(PAUSE_MS)) {
    const { bulkImport } = await session.ask<{ bulkImport: ImportStanding }>(standingQuery, { id });
    const said = JSON.stringify(bulkImport);
    if (said !== last) tell(bulkImport);
    last = said;
    if (bulkImport.state !== 'RUNNING') return bulkImport;
  }
}

interface FaultPage {
  readonly edges: readonly { readonly node: RowFault }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** By line, page after page. */
export async function* rowFaults(session: ServerSession, id: string): AsyncGenerator<RowFault> {
  let after: string | null = null;
  do {
    const { edges, pageInfo } = await faultsAfter(session, id, after);
    for (const { node } of edges) yield node;
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
}

async function faultsAfter(session: ServerSession, id: string, after: string | null): Promise<FaultPage> {
  type Answer = { readonly bulkImport: { readonly faults: FaultPage } };
  const { bulkImport } = await session.ask<Answer>(faultsQuery, { id, after });
  return bulkImport.faults;
}
