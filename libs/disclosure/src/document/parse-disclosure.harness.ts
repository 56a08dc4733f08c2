// Makes the examples of the rules read as "this document, changed here, has these faults".
import { type JsonObject, type JsonValue, isJsonObject } from './json-value.js';
import { parseDisclosure } from './parse-disclosure.js';

export const hash = '0'.repeat(64);

/** A valid disclosure that uses every member. */
export const validDisclosure: JsonObject = {
  format: 'bunkai.disclosure/1',
  catalogue: 'iso27017-2015',
  service: {
    slug: 'object-store',
    name: { en: 'Object store', ja: 'オブジェクトストア' },
    provider: 'acme',
    model: ['IaaS', 'PaaS'],
    roles: ['provider', 'customer'],
  },
  statements: {
    '12.4.1': {
      status: 'offered',
      fields: { logRetention: 'P1Y' },
      commitment: 'contractual',
      reviewed: '2026-04-01',
      note: { en: 'By contract' },
      evidence: [{ title: 'SLA', url: 'https://example.jp/sla', sha256: hash }],
      visibility: 'nda',
    },
    '6.1.1': { status: 'offered', fields: { securityContact: { email: 'security@example.jp' } } },
    '12.1.2': { status: 'offered', fields: { maintenanceWindow: { rrule: 'FREQ=DAILY', start: '02:00' } } },
    '7.2.2': { status: 'not-offered' },
  },
  variants: {
    free: { name: 'Free plan', statements: { '12.4.1': { fields: { logRetention: 'P30D' } } } },
  },
  upstream: [{ service: 'hyper/compute', inherits: ['11.2.7'] }],
  attestations: [
    { scheme: 'cs-mark', level: 'gold', number: 'C-1', role: ['provider'], issued: '2026-04-01' },
  ],
  documents: [
    { kind: 'sla', title: 'SLA', url: 'https://example.jp/sla', mediaType: 'application/pdf', sha256: hash },
  ],
  effectiveFrom: '2026-10-01T00:00:00+09:00',
};

/** The valid disclosure with `value` at the slash-separated `path`; `undefined` takes the member away. */
export function changed(path: string, value: JsonValue | undefined): JsonValue {
  return replace(validDisclosure, path.split('/').slice(1), value);
}

/** The faults of `document`, each as "pointer code". */
export function faultsOf(document: JsonValue): readonly string[] {
  const result = parseDisclosure(document);
  return result.ok ? [] : result.refusal.map(({ pointer, code }) => `${pointer} ${code}`);
}

function replace(
  target: JsonValue | undefined,
  path: readonly string[],
  value: JsonValue | undefined,
): JsonValue {
  const [name, ...rest] = path;
  if (name === undefined) return value ?? null;
  if (Array.isArray(target)) {
    return (target as readonly JsonValue[]).map((each, index) =>
      String(index) === name ? replace(each, rest, value) : each,
    );
  }
  const object: Record<string, JsonValue> = { ...(isJsonObject(target) ? target : {}) };
  if (rest.length === 0 && value === undefined) delete object[name];
  else {
    const member = replace(object[name], rest, value);
    // Defined and not assigned, so that a member may be called __proto__.
    Object.defineProperty(object, name, {
      value: member,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return object;
}
