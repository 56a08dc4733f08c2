// Publishing, and what may come of it.
import type { Refusal } from '@bunkai/ui/state';
import { useAct } from '../api/use-act.js';
import { PublishReleaseDocument } from './publish.generated.js';

export interface Published {
  readonly number: number;
  readonly state: string | null;
  readonly effectiveFrom: string;
}

export type PublishingRefusal = Refusal;

export type Outcome =
  | { readonly kind: 'published'; readonly release: Published }
  /** Somebody saved the draft meanwhile. */
  | { readonly kind: 'conflict' }
  /** What was kept when the page was loaded is not any more: time went on, or another release took effect. */
  | { readonly kind: 'too-short'; readonly refusal: PublishingRefusal }
  | { readonly kind: 'refused'; readonly refusal: PublishingRefusal };

type Bilingual = { readonly en: string | null; readonly ja: string | null };

export interface Wanted {
  /** Null: at once, or as the draft states. */
  readonly effectiveFrom: string | null;
  readonly summary: Bilingual;
  /** Where it gives less notice than promised. */
  readonly shortNoticeReason: Bilingual | null;
}

/** Publishes the draft at `revision`; undefined after a fault, of which the reader was told. */
export function usePublish(service: string, revision: number) {
  const [act, { isRunning }] = useAct(PublishReleaseDocument);
  async function publish(wanted: Wanted): Promise<Outcome | undefined> {
    const data = await act({ service, expectedRevision: revision, ...wanted });
    if (!data) return undefined;
    const result = data.publishRelease;
    if (result.__typename === 'PublishedRelease') return { kind: 'published', release: result.release };
    if (result.__typename === 'Conflict') return { kind: 'conflict' };
    if (result.__typename === 'NoticeTooShort') return { kind: 'too-short', refusal: result };
    return { kind: 'refused', refusal: result };
  }
  return { publish, isRunning };
}
