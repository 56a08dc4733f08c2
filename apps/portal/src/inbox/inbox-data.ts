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
  readonly createdAt: string;
  readonly occursAt: string;
  readonly seenAt: string | null;
  readonly flipCount: number;
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
  edges { node { id kind title { en ja } serviceKey createdAt occursAt seenAt flipCount flipsToUnmet
    flips { requirementId title { en ja } control severity outcomeBefore outcomeAfter
      evidenceBefore { path value found } evidenceAfter { path value found } }
    changes { type path before after } } }
  pageInfo { hasNextPage } } } }`;
const MARK_SEEN = `mutation MarkSeen($ids: [ID!]!) {
  markAlertsSeen(ids: $ids) { __typename ... on Refusal { message } } }`;

interface InboxAnswer {
  readonly viewer: {
    readonly inbox: {
      readonly edges: readonly { readonly node: InboxAlert }[];
      readonly pageInfo: { readonly hasNextPage: boolean };
    };
  } | null;
}

export async function fetchInbox(first: number, language: string): Promise<InboxContents> {
  const { viewer } = await graphql<InboxAnswer>(INBOX, { first }, language);
  return {
    alerts: viewer?.inbox.edges.map((edge) => edge.node) ?? [],
    hasMore: viewer?.inbox.pageInfo.hasNextPage ?? false,
  };
}

export async function markSeen(ids: readonly string[], language: string): Promise<void> {
  const { markAlertsSeen } = await graphql<{ markAlertsSeen: { message?: string } }>(
    MARK_SEEN,
    { ids },
    language,
  );
  if (markAlertsSeen.message !== undefined) throw new Error(markAlertsSeen.message);
}
