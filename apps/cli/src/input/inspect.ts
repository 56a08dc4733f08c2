// Finds out what kind of document a file holds and whether it is valid.
import {
  type Disclosure,
  type Fault,
  type JsonValue,
  disclosureFormat,
  isJsonObject,
  memberOf,
  parseDisclosure,
  parseJson,
} from '@bunkai/disclosure';
import { type Requirements, parseRequirements, requirementsFormat } from '@bunkai/requirement';
import type { InputFile } from './input-file.js';

export interface Inspection {
  /** As on the command line. */
  readonly file: string;
  /** What the file says it is, if that is a format that is known. */
  readonly format?: typeof disclosureFormat | typeof requirementsFormat;
  /** What it holds, if it is valid. */
  readonly document?: Disclosure | Requirements;
  readonly faults: readonly Fault[];
}

/** What `file` is, by its member `format`. A file without a known one has a fault at `/format`. */
export function inspect({ name: file, bytes }: InputFile): Inspection {
  const json = parseJson(bytes);
  if (!json.ok) return { file, faults: json.refusal };
  switch (formatOf(json.value)) {
    case disclosureFormat: {
      const parsed = parseDisclosure(json.value);
      const format = disclosureFormat;
      return parsed.ok
        ? { file, format, document: parsed.value, faults: [] }
        : { file, format, faults: parsed.refusal };
    }
    case requirementsFormat: {
      const parsed = parseRequirements(json.value);
      const format = requirementsFormat;
      return parsed.ok
        ? { file, format, document: parsed.value, faults: [] }
        : { file, format, faults: parsed.refusal };
    }
    default:
      return { file, faults: [unknownFormat] };
  }
}

/** What the document says it is; undefined if it does not say. */
export function formatOf(value: JsonValue): JsonValue | undefined {
  return isJsonObject(value) ? memberOf(value, 'format') : undefined;
}

const unknownFormat: Fault = {
  pointer: '/format',
  code: 'unknown-format',
  message: {
    en: `must be "${disclosureFormat}" or "${requirementsFormat}"`,
    ja: `「${disclosureFormat}」または「${requirementsFormat}」でなければなりません`,
  },
};
