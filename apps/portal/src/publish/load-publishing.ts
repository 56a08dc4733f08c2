// Everything that has to be known before publishing: the draft, its faults, what it changes, whom it hurts, what was promised.
import type { Disclosure } from '@bunkai/disclosure';
import type { Api } from '../api/api.js';
import type { LoadArguments } from '../app/load-arguments.js';
import { notFound } from '../app/not-found.js';
import { requireViewer } from '../session/require-viewer.js';
import {
  DocumentInForceDocument,
  PreviewForPublishingDocument,
  type PreviewForPublishingMutation,
  PublishedServiceDocument,
  ValidateForPublishingDocument,
} from './publish.generated.js';

type Preview = PreviewForPublishingMutation['previewImpact'];
export type Impact = Extract<Preview, { readonly __typename: 'Impact' }>;
export type PreviewRefusal = Exclude<Preview, Impact>;

/** Takes effect within this time of being loaded: at once, as far as anybody can tell. */
const AT_ONCE_MS = 60_000;
const HOUR_MS = 3_600_000;

export async function loadPublishing({ api, params, url, now }: LoadArguments) {
  const viewer = await requireViewer(api, url);
  const provider = viewer.organisation?.slug;
  const slug = params['service'] ?? '';
  if (provider === undefined) throw notFound();
  const { service } = await api.query(PublishedServiceDocument, { provider, slug });
  if (!service) throw notFound();
  const from = instantIn(url.searchParams.get('from'));
  const common = { service, provider, from, now };
  if ((service.draft?.document ?? null) === null) return { ...common, faults: [], preview: null };
  const { validateDraft } = await api.mutate(ValidateForPublishingDocument, { service: service.id });
  if (validateDraft.__typename !== 'DraftValidation')
    return { ...common, faults: [], preview: validateDraft };
  if (validateDraft.faults.length > 0) return { ...common, faults: validateDraft.faults, preview: null };
  const variables = { service: service.id, effectiveFrom: from };
  const { previewImpact: preview } = await api.mutate(PreviewForPublishingDocument, variables);
  if (preview.__typename !== 'Impact') return { ...common, faults: [], preview };
  const inForce = await documentOf(api, provider, slug, preview.comparedWith);
  return { ...common, faults: [], preview, notice: noticeOf(preview, now), inForce };
}

/** Null for what is no instant: an address may say anything. */
function instantIn(text: string | null): string | null {
  const instant = text === null ? NaN : Date.parse(text);
  return Number.isNaN(instant) ? null : new Date(instant).toISOString();
}

async function documentOf(
  api: Api,
  provider: string,
  slug: string,
  number: number | null,
): Promise<Disclosure | null> {
  if (number === null) return null;
  const { service } = await api.query(DocumentInForceDocument, { provider, slug, number });
  return (service?.release?.document as Disclosure | null | undefined) ?? null;
}

export type Publishing = Awaited<ReturnType<typeof loadPublishing>>;

/** The notice that the release would give, against what its provider promised. */
function noticeOf({ notice: planned, effectiveFrom }: Impact, now: string) {
  const givenMs = Math.max(0, Date.parse(effectiveFrom) - Date.parse(now));
  return {
    promised: planned?.notice.promises ?? [],
    shortCount: planned?.notice.broken ?? 0,
    businessDays: planned?.notice.businessDays ?? null,
    givenSeconds: Math.floor(givenMs / 1_000),
    isAtOnce: givenMs < AT_ONCE_MS,
    keptFrom: laterHour(planned?.keptFrom ?? null),
  };
}

export type Notice = ReturnType<typeof noticeOf>;

/** A full hour with time left to decide: promises count from the publication, which is still to come. */
function laterHour(instant: string | null): string | null {
  const later = new Date(Math.ceil(Date.parse(instant ?? '') / HOUR_MS + 1) * HOUR_MS);
  return Number.isNaN(later.getTime()) ? null : later.toISOString();
}
