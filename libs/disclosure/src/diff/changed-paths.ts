// Which paths a test may read must be evaluated again after a change. It may name too many, it never misses one.
import { attestationList, type Control, iso27017_2015, upstreamList } from '@bunkai/catalogue';
import { isJsonList, isJsonObject, type JsonValue, memberOf } from '../document/json-value.js';
import type { Change } from './change.js';
import { namesOf } from './change-path.js';

/**
 * The paths of the requirement language (`<control>/<field>`, `<control>/@commitment`, `<control>/@reviewed`, `attestations`,
 * `upstream`) whose comparisons may turn out differently after `changes`. A test with chain scope depends on `upstream`
 * besides what it reads. With `variant`, only what concerns that variant, `null` being the base; without, all.
 */
export function changedPaths(changes: readonly Change[], variant?: string | null): ReadonlySet<string> {
  return new Set(changes.flatMap((change) => pathsOf(change, variant)));
}

function pathsOf(change: Change, variant: string | null | undefined): readonly string[] {
  const [first = '', ...rest] = namesOf(change.path);
  switch (first) {
    case 'documents':
      return [];
    case 'catalogue':
      return everyPath();
    case 'service':
      // Under another name it is another service: its place in chains, and who inherits from it, are no longer the same.
      return rest[0] === 'slug' || rest[0] === 'provider' ? everyPath() : [];
    case attestationList.path:
      return [attestationList.path];
    case upstreamList.path:
      return [upstreamList.path, ...inheritedControls(change).flatMap(pathsOfControl)];
    case 'variants':
      return variant === undefined || rest[0] === variant ? pathsInVariant(rest.slice(1)) : [];
    default:
      return pathsInStatement(first, rest[0]);
  }
}

/** A variant that came to be has been evaluated for nothing yet. */
function pathsInVariant([control, member]: readonly string[]): readonly string[] {
  if (control === undefined) return everyPath();
  return control === '@name' ? [] : pathsInStatement(control, member);
}

function pathsInStatement(control: string, member: string | undefined): readonly string[] {
  switch (member) {
    case '@note':
    case '@evidence':
      return [];
    case undefined:
    case '@status':
    case '@visibility':
      return pathsOfControl(control);
    default:
      return [`${control}/${member}`];
  }
}

function everyPath(): readonly string[] {
  const controls = [...iso27017_2015.controls.keys()];
  return [attestationList.path, upstreamList.path, ...controls.flatMap(pathsOfControl)];
}

function pathsOfControl(id: string): readonly string[] {
  const control: Control | undefined = iso27017_2015.controls.get(id);
  const names = [...(control?.fields.keys() ?? []), '@commitment', '@reviewed'];
  return control ? names.map((name) => `${id}/${name}`) : [];
}

/** The controls in the `inherits` of a changed list, record or member. */
function inheritedControls({ before, after }: Change): readonly string[] {
  return [before, after].flatMap(controlsIn);
}

function controlsIn(value: JsonValue | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  if (isJsonList(value)) return value.flatMap(controlsIn);
  return isJsonObject(value) ? controlsIn(memberOf(value, 'inherits')) : [];
}
