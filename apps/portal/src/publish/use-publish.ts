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
  | { readonly kind: 'refused'; readonly refusal: PublishingRefusal };

type Summary = { readonly en: string | null; readonly ja: string | null };

/** Publishes the draft at `revision`; undefined after a fault, of which the reader was told. */
export function usePublish(service: string, revision: number) {
  const [act, { isRunning }] = useAct(PublishReleaseDocument);
  async function publish(effectiveFrom: string | null, summary: Summary): Promise<Outcome | undefined> {
    const data = await act({ service, expectedRevision: revision, effectiveFrom, summary });
    if (!data) return undefined;
    const result = data.publishRelease;
    if (result.__typename === 'PublishedRelease') return { kind: 'published', release: result.release };
    if (result.__typename === 'Conflict') return { kind: 'conflict' };
    return { kind: 'refused', refusal: result };
  }
  return { publish, isRunning };
}
