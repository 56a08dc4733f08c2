// Reads a JSON value as a requirements document (language, sections 2 and 6), or says everything that is wrong with it.
import { type Catalogue, findCatalogue } from '@bunkai/catalogue';
import {
  type Fault,
  type JsonObject,
  type JsonValue,
  type Place,
  type Report,
  FaultCollector,
  at,
  documentRoot,
  isJsonList,
  isJsonObject,
  memberOf,
  valueOfType,
} from '@bunkai/disclosure';
import { type Result, ok, refused } from '@bunkai/kernel';
import { type Requirements, requirementsFormat, scopes, severities } from '../requirements.js';
import { checkMembers } from './check-members.js';
import { checkTest } from './check-test.js';
import * as say from './fault-messages.js';

const checkText = valueOfType({ type: 'text' });
const documentMembers = { required: ['format', 'catalogue', 'name', 'requirements'] };
const requirementMembers = {
  required: ['id', 'control', 'test'],
  optional: ['severity', 'scope', 'title'],
};

/**
 * The document that `value` is, the value itself and typed, or all its faults. Where the catalogue is unknown, what
 * only a catalogue could tell (controls, tests) is left unchecked: the fault at `/catalogue` stands for it.
 */
export function parseRequirements(value: JsonValue): Result<Requirements, readonly Fault[]> {
  const collector = new FaultCollector();
  checkDocument(value, collector.report);
  const faults = collector.inOrderOf(value);
  // Every member has been checked: the value is what the type says.
  return faults.length === 0 ? ok(value as unknown as Requirements) : refused(faults);
}

function checkDocument(value: JsonValue, report: Report): void {
  if (!isJsonObject(value)) return report(documentRoot, say.wrongType('object', value));
  checkMembers(value, documentMembers, documentRoot, report);
  checkOneOf(memberOf(value, 'format'), [requirementsFormat], at(documentRoot, 'format'), report);
  const name = memberOf(value, 'name');
  if (name !== undefined) checkText(name, at(documentRoot, 'name'), report);
  const catalogue = checkCatalogue(memberOf(value, 'catalogue'), report);
  const requirements = memberOf(value, 'requirements');
  if (requirements === undefined) return;
  if (!isJsonList(requirements))
    return report(at(documentRoot, 'requirements'), say.wrongType('list', requirements));
  const ids = new Set<string>();
  requirements.forEach((requirement, index) => {
    checkRequirement(requirement, at(at(documentRoot, 'requirements'), index), catalogue, ids, report);
  });
}

function checkCatalogue(edition: JsonValue | undefined, report: Report): Catalogue | undefined {
  if (edition === undefined) return undefined;
  if (typeof edition !== 'string')
    return void report(at(documentRoot, 'catalogue'), say.wrongType('string', edition));
  const catalogue = findCatalogue(edition);
  if (!catalogue) report(at(documentRoot, 'catalogue'), say.unknownCatalogue(edition));
  return catalogue;
}

function checkRequirement(
  value: JsonValue,
  place: Place,
  catalogue: Catalogue | undefined,
  ids: Set<string>,
  report: Report,
): void {
  if (!isJsonObject(value)) return report(place, say.wrongType('object', value));
  checkMembers(value, requirementMembers, place, report);
  checkId(memberOf(value, 'id'), at(place, 'id'), ids, report);
  checkOneOf(memberOf(value, 'severity'), severities, at(place, 'severity'), report);
  checkOneOf(memberOf(value, 'scope'), scopes, at(place, 'scope'), report);
  const title = memberOf(value, 'title');
  if (title !== undefined) checkText(title, at(place, 'title'), report);
  checkControl(value, at(place, 'control'), catalogue, report);
  const test = memberOf(value, 'test');
  if (test === undefined || !catalogue) return;
  checkTest(test, at(place, 'test'), { catalogue, members: null, depth: 0 }, report);
}

function checkId(id: JsonValue | undefined, place: Place, ids: Set<string>, report: Report): void {
  if (id === undefined) return;
  if (typeof id !== 'string') return report(place, say.wrongType('string', id));
  if (ids.has(id)) report(place, say.duplicateId(id));
  ids.add(id);
}

function checkOneOf(
  value: JsonValue | undefined,
  allowed: readonly string[],
  place: Place,
  report: Report,
): void {
  if (value === undefined || (typeof value === 'string' && allowed.includes(value))) return;
  report(place, say.notOneOf(allowed, value));
}

function checkControl(
  requirement: JsonObject,
  place: Place,
  catalogue: Catalogue | undefined,
  report: Report,
): void {
  const control = memberOf(requirement, 'control');
  if (control === undefined) return;
  if (typeof control !== 'string') report(place, say.wrongType('string', control));
  else if (catalogue && !catalogue.controls.has(control)) report(place, say.unknownControl(control));
}
