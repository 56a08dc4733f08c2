// The invented platform's releases: each is the one before it, changed by a merge patch.
import { type JsonObject, mergePatch } from '@bunkai/disclosure';
import type { InventedRelease } from '../storage-disclosures.js';
import { firstDisclosure } from './first-disclosure.js';
import { platformChanges } from './platform-changes.js';
import { type OnDay, both } from './platform-site.js';

const FIRST = { day: -350, summary: both('First disclosure.', '初回の開示。') };

/** `day(n)` is the beginning of the day `n` days from that of seeding. */
export function platformDisclosures(day: (offset: number) => string): readonly InventedRelease[] {
  const on: OnDay = (offset) => day(offset).slice(0, 10);
  let document = firstDisclosure(on);
  const releases: InventedRelease[] = [
    { release: { publishedAt: day(FIRST.day), summary: FIRST.summary }, document },
  ];
  for (const { at, effective, summary, shortNoticeReason, reviewed, patch } of platformChanges(on)) {
    document = confirmed(mergePatch(document, patch), reviewed, on(at - 3));
    const effectiveFrom = effective === undefined ? {} : { effectiveFrom: day(effective) };
    const reason = shortNoticeReason === undefined ? {} : { shortNoticeReason };
    releases.push({ release: { publishedAt: day(at), ...effectiveFrom, summary, ...reason }, document });
  }
  return releases;
}

/** The document with `date` as the last review of the statements on `controls`. */
function confirmed(document: JsonObject, controls: readonly string[], date: string): JsonObject {
  const reviewed = controls.map((control) => [control, { reviewed: date }] as const);
  return mergePatch(document, { statements: Object.fromEntries(reviewed) });
}
