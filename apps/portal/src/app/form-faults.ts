// The faults of a refused input at the fields that they point to.
import type { FieldValues, Path, UseFormSetError } from 'react-hook-form';
import type { Refusal } from '@bunkai/ui/state';

/**
 * Sets an error at each field that `fieldAt` finds for a fault's JSON Pointer. Gives what no field can show: the refusal with the
 * faults that are left; null where every fault found its field.
 */
export function showFaults<Values extends FieldValues>(
  refusal: Refusal,
  setError: UseFormSetError<Values>,
  fieldAt: Readonly<Record<string, Path<Values>>>,
): Refusal | null {
  const { faults = [] } = refusal;
  const left = faults.filter(({ pointer, message }) => {
    const field = Object.hasOwn(fieldAt, pointer) ? fieldAt[pointer] : undefined;
    if (field !== undefined) setError(field, { type: 'refused', message }, { shouldFocus: true });
    return field === undefined;
  });
  return faults.length > 0 && left.length === 0 ? null : { ...refusal, faults: left };
}
