// What is wrong in a draft: the rules of the format, and that it is of the service under which it stands.
import { type Fault, type JsonValue, parseDisclosure } from '@bunkai/disclosure';
import type { DraftedService } from './begin-document.js';
import { valueAt } from './place.js';

export function draftFaults(document: JsonValue, service: DraftedService): readonly Fault[] {
  if (document === null) return [];
  const parsed = parseDisclosure(document);
  const faults = parsed.ok ? [] : parsed.refusal;
  return [
    ...faults,
    ...mismatch(document, 'slug', service.slug),
    ...mismatch(document, 'provider', service.provider),
  ];
}

function mismatch(document: JsonValue, name: 'slug' | 'provider', expected: string): readonly Fault[] {
  const found = valueAt(document, ['service', name]);
  if (typeof found !== 'string' || found === expected) return [];
  const message = {
    en: `this draft belongs to the service "${expected}"`,
    ja: `この下書きは「${expected}」のものです`,
  };
  return [{ pointer: `/service/${name}`, code: 'other-service', message }];
}
