// The plans of everything that a database runs, statements inside of functions included, as the server tells them: auto_explain.
import type { DataSource } from 'typeorm';
import type { Pool } from 'pg';
import { withClient } from '../connection/with-client.js';

/** What was read of a table in one place of a plan. */
export interface ScannedTable {
  readonly table: string;
  readonly how: string;
  /** Rows looked at over all loops, those that a filter left out included. */
  readonly rows: number;
  readonly query: string;
}

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly Plans?: readonly PlanNode[];
}

interface LoggedPlan {
  readonly 'Query Text': string;
  readonly Plan: PlanNode;
}

/** For connections that are opened from now on. Pages cost about as much apart as in a row: small tables are planned as large ones. */
export async function watchPlans(superuserUrl: string): Promise<void> {
  const database = new URL(superuserUrl).pathname.slice(1);
  const settings = {
    log_min_duration: '0',
    log_nested_statements: 'on',
    log_analyze: 'on',
    log_timing: 'off',
    log_format: 'json',
    log_level: 'notice',
  };
  await withClient(superuserUrl, async (client) => {
    await client.query(`ALTER DATABASE ${database} SET session_preload_libraries = 'auto_explain'`);
    await client.query(`ALTER DATABASE ${database} SET random_page_cost = 1.1`);
    for (const [name, value] of Object.entries(settings))
      await client.query(`ALTER DATABASE ${database} SET auto_explain.${name} = '${value}'`);
  });
}

/** The scans of what is run over a data source that was opened after {@link watchPlans}. */
export class PlanWatch {
  #plans: LoggedPlan[] = [];

  constructor(...dataSources: readonly DataSource[]) {
    for (const { driver } of dataSources) {
      const { master } = driver as unknown as { readonly master: Pool };
      const heard = new WeakSet();
      // Not 'connect': some connections are open already.
      master.on('acquire', (client) => {
        if (heard.has(client)) return;
        heard.add(client);
        client.on('notice', ({ message }) => {
          const start = message?.indexOf('{') ?? -1;
          if (start >= 0) this.#plans.push(JSON.parse(message?.slice(start) ?? '') as LoggedPlan);
        });
      });
    }
  }

  async scansOf(work: () => Promise<unknown>): Promise<readonly ScannedTable[]> {
    this.#plans = [];
    await work();
    return this.#plans.flatMap(({ Plan, 'Query Text': query }) => scansIn(Plan, query));
  }
}

function scansIn(node: PlanNode, query: string): readonly ScannedTable[] {
  const below = (node.Plans ?? []).flatMap((plan) => scansIn(plan, query));
  const table = node['Relation Name'];
  if (table === undefined) return below;
  const dropped = (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0);
  const rows = Math.round((node['Actual Rows'] + dropped) * node['Actual Loops']);
  const how = [node['Node Type'], node['Index Name']].filter(Boolean).join(' by ');
  return [{ table, how, rows, query }, ...below];
}
