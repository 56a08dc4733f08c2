// A JSON document from a file or the clipboard, before it becomes the draft.
import {
  type Fault,
  isJsonObject,
  type JsonValue,
  memberOf,
  parseDisclosure,
  parseJson,
} from '@bunkai/disclosure';
import { documentOfRelease, type DraftedService } from './begin-document.js';
import { objectAt, withValue } from './place.js';

export interface ImportedDocument {
  /** The document as it would stand in the draft; undefined if the text is no JSON object. */
  readonly document: JsonValue | undefined;
  readonly faults: readonly Fault[];
  /** The service that the text names, if it is another one: it is replaced by this one. */
  readonly otherService: string | undefined;
}

/** Reads `text`; faults do not keep a document from being taken, for a draft may have some. */
export function importDocument(text: string, service: DraftedService): ImportedDocument {
  const parsed = parseJson(text.replace(/^\uFEFF/, ''));
  if (!parsed.ok) return { document: undefined, faults: parsed.refusal, otherService: undefined };
  if (!isJsonObject(parsed.value)) {
    return { document: undefined, faults: faultsOf(parsed.value), otherService: undefined };
  }
  const named = objectAt(parsed.value, ['service']);
  const [provider, slug] = [memberOf(named, 'provider'), memberOf(named, 'slug')];
  const isOther = provider !== service.provider || slug !== service.slug;
  const document = documentOfRelease(isOther ? ofService(parsed.value, service) : parsed.value);
  return {
    document,
    faults: faultsOf(document),
    otherService:
      isOther && typeof provider === 'string' && typeof slug === 'string' ? `${provider}/${slug}` : undefined,
  };
}

function ofService(document: JsonValue, { provider, slug }: DraftedService): JsonValue {
  const provided = withValue(document, ['service', 'provider'], provider);
  return withValue(provided, ['service', 'slug'], slug) ?? null;
}

function faultsOf(document: JsonValue): readonly Fault[] {
  const result = parseDisclosure(document);
  return result.ok ? [] : result.refusal;
}
