// Everything that is stored of a release, worked out from the document and its predecessor; no input or output.
import { type Disclosure, diffDisclosures, hashJson, readerClasses, redactFor } from '@bunkai/disclosure';
import type { GivenText } from '../input/localized-input.js';
import { summariseRelease } from './generated-summary.js';
import type { NewRelease, ReleaseCopy, UpstreamLink } from './release.js';

/** Where and when a release comes about. */
export interface ReleaseOccasion {
  readonly id: string;
  readonly serviceId: string;
  readonly organisationId: string;
  readonly number: number;
  readonly publishedAt: Date;
  readonly publishedBy: string;
  readonly effectiveFrom: Date;
}

/** A disclosure release, its notice not judged yet. `predecessor` is the disclosure released before it, null if there is none. */
export function prepareRelease(
  occasion: ReleaseOccasion,
  document: Disclosure,
  predecessor: Disclosure | null,
  summary: GivenText,
): NewRelease {
  const copies = readerClasses.map((readerClass): ReleaseCopy => {
    const copy = redactFor(document, readerClass);
    const before = predecessor && redactFor(predecessor, readerClass);
    const changes = diffDisclosures(before, copy);
    return { readerClass, document: copy, hash: hashOf(copy), changes, notice: null };
  });
  const publicChanges = copies.find(({ readerClass }) => readerClass === 'public')?.changes ?? [];
  return {
    ...occasion,
    kind: 'disclosure',
    withdraws: null,
    document,
    hash: hashOf(document),
    changes: diffDisclosures(predecessor, document),
    summary: summariseRelease(summary, occasion.number, publicChanges),
    notice: null,
    copies,
    upstream: upstreamLinks(document),
  };
}

function hashOf(document: Disclosure): string {
  return hashJson(document);
}

/** Each service once, at its first place, as the language reads the list. */
function upstreamLinks(document: Disclosure): readonly UpstreamLink[] {
  const links = new Map<string, UpstreamLink>();
  for (const { service, inherits } of document.upstream ?? []) {
    const [provider = '', slug = ''] = service.split('/');
    if (!links.has(service)) links.set(service, { provider, slug, inherits: inherits ?? [] });
  }
  return [...links.values()];
}
