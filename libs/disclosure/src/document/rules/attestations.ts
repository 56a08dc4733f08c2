// Certificates, marks, listings and reports: any scheme may be named, a level only if the scheme has it.
import { attestationList, schemes } from '@bunkai/catalogue';
import { type Check, both, list, nullable } from '../checks/check.js';
import { members } from '../checks/members.js';
import { valueOfType } from '../checks/value-of-type.js';
import { levelOfOtherScheme } from '../findings.js';
import { isJsonObject, memberOf } from '../json-value.js';
import { at } from '../place.js';

const types = [...(attestationList.members?.values() ?? [])];
const checks = types.map((type) => [type.name, valueOfType(type)] as const);

const attestation = members({
  required: Object.fromEntries(checks.filter(([name]) => name === 'scheme')),
  optional: Object.fromEntries(
    checks.filter(([name]) => name !== 'scheme').map(([name, check]) => [name, nullable(check)]),
  ),
});

const levelIsOfScheme: Check = (record, place, report) => {
  if (!isJsonObject(record)) return;
  const [id, level] = [memberOf(record, 'scheme'), memberOf(record, 'level')];
  const scheme = typeof id === 'string' ? schemes.get(id) : undefined;
  if (!scheme || typeof level !== 'string') return;
  const levels = scheme.levels ?? [];
  if (!levels.includes(level)) report(at(place, 'level'), levelOfOtherScheme(level, scheme.id, levels));
};

/** The list `attestations`. Two entries may be alike: not every scheme gives numbers. */
export const attestations: Check = list(both(attestation, levelIsOfScheme));
