// The differences between two lists of upstream services. Their order counts where two services offer the same control to inherit.
import { upstreamList } from '@bunkai/catalogue';
import type { UpstreamService } from '../document/disclosure.js';
import type { Change } from './change.js';
import { findRecordChanges } from './find-record-changes.js';

type Upstream = readonly UpstreamService[];

/** Besides the records' changes, one change of the whole list if a control would be inherited from another service. */
export function findUpstreamChanges(before: Upstream, after: Upstream): readonly Change[] {
  const reordered = changesPrecedence(before, after);
  return [
    ...(reordered ? [{ type: 'changed', path: upstreamList.path, before, after } as const] : []),
    ...findRecordChanges(upstreamList.path, upstreamList, before, after),
  ];
}

/** Whether services that stand in both lists for the same control come in another order. */
function changesPrecedence(before: Upstream, after: Upstream): boolean {
  const [old, current] = [servicesByControl(before), servicesByControl(after)];
  return [...old].some(([control, services]) => {
    const others = current.get(control) ?? [];
    const kept = services.filter((service) => others.includes(service));
    const stillThere = others.filter((service) => services.includes(service));
    return kept.join('\n') !== stillThere.join('\n');
  });
}

/** For each control, the services that it may be inherited from, first come first. */
function servicesByControl(upstream: Upstream): ReadonlyMap<string, readonly string[]> {
  const services = new Map<string, Set<string>>();
  for (const { service, inherits } of upstream) {
    for (const control of inherits ?? []) {
      services.set(control, (services.get(control) ?? new Set()).add(service));
    }
  }
  return new Map([...services].map(([control, names]) => [control, [...names]]));
}
