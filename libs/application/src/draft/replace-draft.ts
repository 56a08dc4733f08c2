// One step of a draft to its next revision, from the revision that the caller knew.
import { type Result, ok, refused } from '@bunkai/kernel';
import type { RefusalOf } from '../refusal.js';
import type { DraftRepository } from './draft-repository.js';
import type { Draft } from './draft.js';

/** CONFLICT, with the revision that is there now (0: none), unless that is `expectedRevision`. */
export async function replaceDraft(
  drafts: DraftRepository,
  expectedRevision: number,
  next: Omit<Draft, 'revision'>,
): Promise<Result<Draft, RefusalOf<'CONFLICT'>>> {
  const draft = { ...next, revision: expectedRevision + 1 };
  const inRange =
    Number.isSafeInteger(expectedRevision) && expectedRevision >= 0 && expectedRevision < 2 ** 31 - 1;
  if (inRange && (await drafts.save(draft))) return ok(draft);
  const current = await drafts.find(next.serviceId);
  return refused({ code: 'CONFLICT', currentRevision: current?.revision ?? 0 });
}
