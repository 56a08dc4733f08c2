// What is still wrong with a draft before it can be published.
import type { Principal } from '@bunkai/access';
import type { Fault } from '@bunkai/disclosure';
import { type Result, ok } from '@bunkai/kernel';
import type { AuthorisationRefusal } from '../authorise.js';
import type { RefusalOf } from '../refusal.js';
import type { FindDraft } from './find-draft.js';
import { parseDraft } from './parse-draft.js';

export interface DraftValidation {
  /** The revision that was validated. */
  readonly revision: number;
  /** Empty if it can be published. */
  readonly faults: readonly Fault[];
}

export class ValidateDraft {
  constructor(private readonly findDraft: FindDraft) {}

  async execute(
    principal: Principal,
    input: { readonly serviceId: string },
  ): Promise<Result<DraftValidation, AuthorisationRefusal | RefusalOf<'NOT_FOUND'>>> {
    const found = await this.findDraft.execute(principal, input);
    if (!found.ok) return found;
    const { service, draft } = found.value;
    const parsed = parseDraft(draft.document, service);
    return ok({ revision: draft.revision, faults: parsed.ok ? [] : parsed.refusal });
  }
}
