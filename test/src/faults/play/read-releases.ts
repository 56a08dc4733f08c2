// What a provider's service has published, as it is told at the end: also what nobody was ever told of.
import type { Client } from '../../platform/client.js';

export interface ReadRelease {
  readonly number: number;
  readonly kind: string;
  readonly withdraws: number | null;
  readonly publishedAt: string;
  readonly effectiveFrom: string;
  /** The English summary, which names the act that published it. */
  readonly mark: string;
}

const query = `query ($id: ID!) { node(id: $id) { ... on Service { releases(first: 100) { edges { node {
  number kind withdraws publishedAt effectiveFrom summary { en } } } } } } }`;

type Row = Omit<ReadRelease, 'mark'> & { readonly summary: { readonly en: string } };

/** All releases of the service, the oldest first. */
export async function readReleases(client: Client, service: string): Promise<readonly ReadRelease[]> {
  const { node } = await client.ask<{ node: { releases: { edges: readonly { node: Row }[] } } }>(query, {
    id: service,
  });
  const rows = node.releases.edges.map(({ node: { summary, ...rest } }) => ({ ...rest, mark: summary.en }));
  return rows.toSorted((a, b) => a.number - b.number);
}
