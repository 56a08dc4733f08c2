// Reads a JSON value as a disclosure: every rule of the language's sections 1 and 6, every fault with its place.
import { findCatalogue } from '@bunkai/catalogue';
import { type Result, ok, refused } from '@bunkai/kernel';
import { type Check, both, string } from './checks/check.js';
import { members } from './checks/members.js';
import { instant } from './checks/time.js';
import { type Disclosure, disclosureFormat } from './disclosure.js';
import { FaultCollector } from './fault-collector.js';
import type { Fault } from './fault.js';
import { unknownCatalogue, wrongFormat } from './findings.js';
import { type JsonObject, type JsonValue, isJsonObject, memberOf } from './json-value.js';
import { documentRoot } from './place.js';
import { attestations } from './rules/attestations.js';
import { documents } from './rules/documents.js';
import { rolesMatchUpstream } from './rules/roles-match-upstream.js';
import { service } from './rules/service.js';
import { statements } from './rules/statements.js';
import { upstream } from './rules/upstream.js';
import { variants } from './rules/variants.js';

/**
 * The disclosure that `value` is, itself and unchanged, or every fault in document order (the first 1,000 found, and then
 * one that says so). An unknown catalogue edition is a fault at `/catalogue`; controls and fields are then not looked up.
 */
export function parseDisclosure(value: JsonValue): Result<Disclosure, readonly Fault[]> {
  const faults = new FaultCollector();
  disclosureCheck(isJsonObject(value) ? value : {})(value, documentRoot, faults.report);
  const found = faults.inOrderOf(value);
  // Everything that the type says has just been checked.
  return found.length === 0 ? ok(value as Disclosure) : refused(found);
}

const format = string((text) => (text === disclosureFormat ? undefined : wrongFormat(disclosureFormat)));
const edition = string((text) => (findCatalogue(text) ? undefined : unknownCatalogue(text)));

function disclosureCheck(document: JsonObject): Check {
  const named = memberOf(document, 'catalogue');
  const catalogue = typeof named === 'string' ? findCatalogue(named) : undefined;
  return both(
    members({
      required: { format, catalogue: edition, service, statements: statements(catalogue) },
      optional: {
        variants: variants(catalogue, memberOf(document, 'statements')),
        upstream: upstream(catalogue),
        attestations,
        documents,
        effectiveFrom: instant,
      },
    }),
    rolesMatchUpstream,
  );
}
