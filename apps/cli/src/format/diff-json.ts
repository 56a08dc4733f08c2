// The JSON report of `diff`: the changes, and the hashes of what was compared.
import { type Change, type Disclosure, hashJson } from '@bunkai/disclosure';

export function diffJson(before: Disclosure, after: Disclosure, changes: readonly Change[]): string {
  const report = {
    before: hashJson(before),
    after: hashJson(after),
    changes: changes.map(({ type, path, before, after }) => ({ type, path, before, after })),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}
