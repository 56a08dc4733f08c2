// The draft as the API has it: what saving comes to, in the words of the autosave.
import type { JsonValue } from '@bunkai/disclosure';
import type { Api } from '../api/api.js';
import { ApiFault } from '../api/api-fault.js';
import { EditedDraftDocument, SaveDraftDocument } from './editor.generated.js';
import type { EditedService } from './editor-context.js';
import type { DraftServer, SaveOutcome } from './store/autosave.js';

export function draftServer(api: Api, service: EditedService): DraftServer {
  return {
    save: (document, expectedRevision) => save(api, service, document, expectedRevision),
    async load() {
      try {
        const data = await api.query(EditedDraftDocument, { provider: service.provider, slug: service.slug });
        const draft = data.service?.draft;
        return { document: (draft?.document ?? null) as JsonValue, revision: draft?.revision ?? 0 };
      } catch {
        return undefined;
      }
    },
  };
}

async function save(
  api: Api,
  service: EditedService,
  document: JsonValue,
  expectedRevision: number,
): Promise<SaveOutcome> {
  try {
    const { saveDraft } = await api.mutate(SaveDraftDocument, {
      service: service.id,
      document,
      expectedRevision,
    });
    if (saveDraft.__typename === 'Draft') {
      return { kind: 'stored', revision: saveDraft.revision, at: saveDraft.updatedAt };
    }
    if (saveDraft.__typename === 'Conflict') return { kind: 'overtaken' };
    const [fault] = saveDraft.__typename === 'InvalidInput' ? saveDraft.faults : [];
    return { kind: 'refused', message: fault?.message ?? saveDraft.message };
  } catch (error) {
    const { kind } = ApiFault.of(error);
    return kind === 'refused'
      ? { kind: 'refused', message: ApiFault.of(error).reference }
      : { kind: kind === 'offline' ? 'offline' : 'failed' };
  }
}
