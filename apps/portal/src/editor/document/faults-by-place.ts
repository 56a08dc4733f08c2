// The faults of a draft where they belong: at a field, counted for a control, a section, the whole.
import type { Fault } from '@bunkai/disclosure';
import { jsonPointer } from '@bunkai/disclosure';
import type { Steps } from './place.js';

/** Those at the place or below it. */
export function faultsAt(faults: readonly Fault[], steps: Steps): readonly Fault[] {
  const pointer = jsonPointer(steps);
  return faults.filter((fault) => fault.pointer === pointer || fault.pointer.startsWith(`${pointer}/`));
}

/** The faults of each control at the base (`variant` null) or in a variant, by its id. */
export function faultsByControl(
  faults: readonly Fault[],
  variant: string | null,
): ReadonlyMap<string, readonly Fault[]> {
  const prefix = jsonPointer(variant === null ? ['statements'] : ['variants', variant, 'statements']);
  const byControl = new Map<string, Fault[]>();
  for (const fault of faults) {
    if (!fault.pointer.startsWith(`${prefix}/`)) continue;
    const [control = ''] = fault.pointer.slice(prefix.length + 1).split('/');
    const id = control.replaceAll('~1', '/').replaceAll('~0', '~');
    byControl.set(id, [...(byControl.get(id) ?? []), fault]);
  }
  return byControl;
}
