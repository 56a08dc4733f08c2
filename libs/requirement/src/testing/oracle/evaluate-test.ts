// A test on one service, by plain recursion over its JSON (sections 2 and 3).
import type { Catalogue } from '@bunkai/catalogue';
import { type JsonObject, type JsonValue } from '@bunkai/disclosure';
import type { Comparison, Every, Some, Test } from '../../test.js';
import {
  decidedByStatement,
  evaluateComparison,
  evaluateOnLevel,
  evaluateOnMember,
} from './evaluate-comparison.js';
import { type Finding, allOf, anyOf, compound, compoundOf, finding, not } from './finding.js';
import { type Given, type ServiceView, findStatement } from './service-view.js';
import { fieldType, memberType } from './subject-type.js';

/** How the comparisons of a test are decided: on the service, or on the record at hand. */
type Decide = (comparison: Comparison) => Finding;

/** Where a test is evaluated. */
export interface Place {
  readonly view: ServiceView;
  readonly given: Given;
  readonly catalogue: Catalogue;
}

export function evaluateTest(test: Test, place: Place): Finding {
  return evaluate(test, place, (comparison) => {
    const found = findStatement(controlOf(comparison.field), place.view, place.given);
    return evaluateComparison(
      comparison,
      found,
      fieldType(comparison.field, place.catalogue),
      place.given.at,
    );
  });
}

function evaluate(test: Test, place: Place, decide: Decide): Finding {
  if ('all' in test) {
    const parts = test.all.map((part) => evaluate(part, place, decide));
    return compoundOf(allOf(parts.map(({ outcome }) => outcome)), parts);
  }
  if ('any' in test) {
    const parts = test.any.map((part) => evaluate(part, place, decide));
    return compoundOf(anyOf(parts.map(({ outcome }) => outcome)), parts);
  }
  if ('not' in test) {
    const part = evaluate(test.not, place, decide);
    return compound(not(part.outcome), part.reason, [part]);
  }
  if ('every' in test || 'some' in test) return evaluateQuantifier(test, place);
  return decide(test);
}

function evaluateQuantifier(test: Every | Some, place: Place): Finding {
  const path = 'every' in test ? test.every : test.some;
  const list = findList(path, place);
  if (!Array.isArray(list.records)) return list.decided;
  const records = list.records as readonly JsonObject[];
  const parts = records.map((record, index) => {
    const decide = onRecord(path, record, `${list.path}/${index}`, place);
    return {
      where: test.where && evaluate(test.where, place, decide),
      test: evaluate(test.test, place, decide),
    };
  });
  const result = 'every' in test ? combineEvery(parts) : combineSome(parts);
  // "An `every` or `some` that reads no member has the list's own path", as all evidence with the value found.
  if (result.evidence.length > 0) return result;
  return { ...result, evidence: [{ path: list.path, value: records }] };
}

interface OfRecord {
  readonly where: Finding | undefined;
  readonly test: Finding;
}

/** "`every` is the `all`, over the records, of (not `where`) or `test`." */
function combineEvery(parts: readonly OfRecord[]): Finding {
  const outcomes = parts.map(({ where, test }) =>
    anyOf([where ? not(where.outcome) : 'unmet', test.outcome]),
  );
  const outcome = allOf(outcomes);
  return combine(outcome, parts, outcomes.indexOf(outcome));
}

/** "`some` is the `any`, over the records, of `where` and `test`." */
function combineSome(parts: readonly OfRecord[]): Finding {
  const outcomes = parts.map(({ where, test }) => allOf([where ? where.outcome : 'met', test.outcome]));
  const outcome = anyOf(outcomes);
  return combine(outcome, parts, outcomes.indexOf(outcome));
}

/** "Of the first record that has it, taken from its `test` if the `test` has that outcome, else from its `where`." */
function combine(outcome: Finding['outcome'], parts: readonly OfRecord[], first: number): Finding {
  const record = parts[first];
  const source = record?.test.outcome === outcome ? record.test : record?.where;
  // "`where` is read before `test`, record by record."
  const readings = parts.flatMap(({ where, test }) => (where ? [where, test] : [test]));
  return compound(outcome, source?.reason, readings);
}

function onRecord(list: string, record: JsonObject, recordPath: string, place: Place): Decide {
  return (comparison) => {
    if (list === 'attestations' && comparison.field === './level') {
      return evaluateOnLevel(comparison, record, recordPath, place.given.at);
    }
    const type = memberType(list, comparison.field.slice('./'.length), place.catalogue);
    return evaluateOnMember(comparison, record, recordPath, type, place.given.at);
  };
}

/** The records, and what both quantifiers take if there are none to be had (steps 1 to 5). */
interface ListFound {
  readonly path: string;
  readonly records: JsonValue | undefined;
  readonly decided: Finding;
}

function findList(path: string, { view, given }: Place): ListFound {
  if (path === 'attestations' || path === 'upstream') {
    // "They are always disclosed, an absent one is empty."
    const own = view.prefix + path;
    return { path: own, records: view.disclosure[path] ?? [], decided: finding('met', undefined) };
  }
  const found = findStatement(controlOf(path), view, given);
  const listPath = found.prefix + path;
  const decided = decidedByStatement(found, listPath, undefined);
  const name = path.slice(path.indexOf('/') + 1);
  const fields = found.statement?.fields ?? {};
  return {
    path: listPath,
    records: decided || !Object.hasOwn(fields, name) ? undefined : fields[name],
    decided: decided ?? finding('undetermined', 'undisclosed', [{ path: listPath }]),
  };
}

function controlOf(path: string): string {
  return path.slice(0, path.indexOf('/'));
}
