// Whether a draft could be published: a valid disclosure, and of the service that it stands under.
import {
  type Disclosure,
  type Fault,
  type JsonValue,
  isJsonObject,
  memberOf,
  parseDisclosure,
} from '@bunkai/disclosure';
import { type Result, refused } from '@bunkai/kernel';
import type { Service } from '../service/service.js';

/** The disclosure that `document` is, or all of its faults; that it names another service is one. */
export function parseDraft(document: JsonValue, service: Service): Result<Disclosure, readonly Fault[]> {
  const parsed = parseDisclosure(document);
  const mismatches = [
    ...mismatch(document, 'slug', service.slug),
    ...mismatch(document, 'provider', service.provider.slug),
  ];
  if (mismatches.length === 0) return parsed;
  return refused([...(parsed.ok ? [] : parsed.refusal), ...mismatches]);
}

function mismatch(document: JsonValue, name: 'slug' | 'provider', expected: string): readonly Fault[] {
  const described = isJsonObject(document) ? memberOf(document, 'service') : undefined;
  const found = isJsonObject(described) ? memberOf(described, name) : undefined;
  if (typeof found !== 'string' || found === expected) return [];
  const message = {
    en: `This draft belongs to the service whose ${name} is "${expected}".`,
    ja: `この下書きが属するサービスの${name === 'slug' ? 'スラッグ' : '事業者'}は「${expected}」です。`,
  };
  return [{ pointer: `/service/${name}`, code: 'other-service', message }];
}
