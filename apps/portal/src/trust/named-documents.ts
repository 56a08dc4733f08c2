// The documents that a reader's statements point to, each once.
import { type JsonObject, isJsonObject } from '@bunkai/disclosure';
import { isWithheld } from '@bunkai/ui/disclosure';
import type { ServiceData } from './service-data.js';

export interface NamedDocument {
  readonly document: JsonObject;
  /** The controls whose evidence or fields name it, in the order of the document. */
  readonly controls: readonly string[];
}

/** Two are the same document if they have the same hash, or no hash and the same address, or neither and the same title. */
export function namedDocuments({
  statements,
  readAs,
  catalogue,
}: Pick<ServiceData, 'statements' | 'readAs' | 'catalogue'>): readonly NamedDocument[] {
  const found = new Map<string, { document: JsonObject; controls: Set<string> }>();
  for (const [control, statement] of statements) {
    if (isWithheld(statement, readAs)) continue;
    const fields = Object.entries(statement.fields ?? {}).flatMap(([name, value]): JsonObject[] => {
      const isDocument = catalogue.fields.get(`${control}/${name}`)?.type === 'document';
      return isDocument && isJsonObject(value) ? [value] : [];
    });
    for (const document of [...fields, ...(statement.evidence ?? [])] as readonly JsonObject[]) {
      const { sha256, url, title } = document;
      const key = JSON.stringify(sha256 ?? url ?? title ?? null);
      const entry = found.get(key) ?? { document, controls: new Set() };
      entry.controls.add(control);
      found.set(key, entry);
    }
  }
  return [...found.values()].map(({ document, controls }) => ({ document, controls: [...controls] }));
}
