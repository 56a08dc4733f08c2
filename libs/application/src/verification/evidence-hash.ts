// The identity of what a verdict rests on, so that a waiver can tell when it has changed.
import { type JsonValue, hashJson } from '@bunkai/disclosure';
import type { Verdict } from '@bunkai/requirement';

/** A hash of a verdict's outcome, reason and evidence. */
export function evidenceHash(verdict: Verdict): string {
  const { outcome, reason, evidence } = verdict;
  return hashJson({ outcome, reason: reason ?? null, evidence: evidence as unknown as JsonValue });
}
