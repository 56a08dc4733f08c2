// Drafts as a table: the revision in the condition of the UPDATE is the optimistic lock.
import type { Draft, DraftRepository } from '@bunkai/application';
import type { JsonValue } from '@bunkai/disclosure';
import { currentManager } from '../transaction/current-manager.js';

interface DraftRecord {
  readonly service_id: string;
  readonly document: JsonValue;
  readonly revision: number;
  readonly updated_at: Date;
  readonly updated_by: string;
}

export class TypeormDraftRepository implements DraftRepository {
  async find(serviceId: string): Promise<Draft | undefined> {
    const [row] = await currentManager().query<DraftRecord[]>(
      'SELECT service_id, document, revision, updated_at, updated_by FROM draft WHERE service_id = $1',
      [serviceId],
    );
    if (!row) return undefined;
    const { service_id: id, document, revision, updated_at: updatedAt, updated_by: updatedBy } = row;
    return { serviceId: id, document, revision, updatedAt, updatedBy };
  }

  async save(draft: Draft): Promise<boolean> {
    const { serviceId, revision, updatedAt, updatedBy } = draft;
    const values = [serviceId, JSON.stringify(draft.document), revision, updatedAt, updatedBy];
    const stored = await currentManager().query<object[]>(revision === 1 ? insertFirst : replace, values);
    return stored.length === 1;
  }
}

const insertFirst = `
  INSERT INTO draft (service_id, organisation_id, document, revision, updated_at, updated_by)
  VALUES ($1, current_organisation(), $2::jsonb, $3, $4, $5)
  ON CONFLICT (service_id) DO NOTHING RETURNING service_id`;

// As a CTE, since the driver's answer to a bare UPDATE is not its rows alone.
const replace = `
  WITH replaced AS (
    UPDATE draft SET document = $2::jsonb, revision = $3, updated_at = $4, updated_by = $5
     WHERE service_id = $1 AND revision = $3 - 1 RETURNING service_id)
  SELECT service_id FROM replaced`;
