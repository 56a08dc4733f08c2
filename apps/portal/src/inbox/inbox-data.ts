// The inbox as the API gives it.
import { graphql } from '../api/graphql.js';

type Bilingual = Readonly<Record<'en' | 'ja', string | null>>;

interface Evidence {
  readonly path: string;
  readonly value: unknown;
  readonly found: boolean;
}

export interface InboxFlip {
  readonly requirementId: string;
  readonly title: Bilingual | null;
  readonly control: string;
  readonly severity: string;
  readonly outcomeBefore: string;
  readonly outcomeAfter: string;
  readonly evidenceBefore: readonly Evidence[];
  readonly evidenceAfter: readonly Evidence[];
}

export interface InboxAlert {
  readonly id: string;
  readonly kind: string;
  readonly title: Bilingual;
  readonly serviceKey: string;
  readonly serviceName: Bilingual;
  readonly releaseNumber: number | null;
  /** For the provider of the release. */
  readonly release: { readonly reach: { readonly told: number; readonly seen: number } | null } | null;
  readonly createdAt: string;
  readonly occursAt: string;
  readonly seenAt: string | null;
  readonly flipsToUnmet: number;
  readonly flips: readonly InboxFlip[];
  readonly changes: readonly {
    readonly type: string;
    readonly path: string;
    readonly before: unknown;
    readonly after: unknown;
  }[];
}

export interface InboxContents {
  readonly alerts: readonly InboxAlert[];
  readonly hasMore: boolean;
}

const INBOX = `query Inbox($first: Int!) { viewer { inbox(first: $first) {
  edges { node { id kind title { en ja } serviceKey serviceName { en ja } releaseNumber release { reach { told seen } } createdAt occursAt seenAt flipsToUnmet
    flips { requirementId title { en ja } control severity outcomeBefore outcomeAfter
      evidenceBefore { path value found } evidenceAfter { path value found } }
    changes { type path before after } } }
  pageInfo { hasNextPage } } } }`;
const MARK_SEEN = `mutation MarkSeen($ids: [ID!]!) {
  markAlertsSeen(ids: $ids) { __typename ... on Refusal { code message } } }`;

interface InboxAnswer {
  readonly viewer: {
    readonly inbox: {
      readonly edges: readonly { readonly node: InboxAlert }[];
      readonly pageInfo: { readonly hasNextPage: boolean };
    };
  } | null;
}

/** Nobody is signed in any more. */
export class SessionEnded extends Error {}

/** The newest alerts. Rejects with SessionEnded when nobody is signed in. */
export async function fetchInbox(first: number): Promise<InboxContents> {
  const { viewer } = await graphql<InboxAnswer>(INBOX, { first });
  if (!viewer) throw new SessionEnded();
  return {
    alerts: viewer.inbox.edges.map((edge) => edge.node),
    hasMore: viewer.inbox.pageInfo.hasNextPage,
  };
}

/** Rejects with SessionEnded when nobody is signed in, and with the server's words for another refusal. */
export async function markSeen(ids: readonly string[], language: string): Promise<void> {
  type Result = { readonly markAlertsSeen: { readonly code?: string; readonly message?: string } };
  const { markAlertsSeen } = await graphql<Result>(MARK_SEEN, { ids }, language);
  if (markAlertsSeen.code === 'UNAUTHENTICATED') throw new SessionEnded();
  if (markAlertsSeen.code !== undefined) throw new Error(markAlertsSeen.message);
}
