// Whether a draft is what was released last, so that nobody's unpublished work is in it.
import { type Disclosure, type JsonValue, hashJson } from '@bunkai/disclosure';
import { statingEffectiveFrom } from '../release/effective-instant.js';
import type { ReleaseRepository } from '../release/release-repository.js';

export async function wasPublished(
  releases: Pick<ReleaseRepository, 'findFacts' | 'findContents'>,
  serviceId: string,
  draft: JsonValue,
): Promise<boolean> {
  const last = (await releases.findFacts([serviceId])).at(-1);
  if (last?.kind !== 'disclosure') return false;
  const [content] = await releases.findContents([last.id]);
  if (!content?.document) return false;
  if (hashJson(content.document) === hashJson(draft)) return true;
  // What is published from a later instant states that instant.
  const stated = statingEffectiveFrom(draft as unknown as Disclosure, last.effectiveFrom, last.publishedAt);
  return hashJson(content.document) === hashJson(stated);
}
