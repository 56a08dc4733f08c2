// A duration as a number and a unit where it is of one unit, else as people write it.
import { readDuration } from '@bunkai/disclosure';

export const durationUnits = ['PT#S', 'PT#M', 'PT#H', 'P#D', 'P#W', 'P#M', 'P#Y'] as const;
export type DurationUnit = (typeof durationUnits)[number];

export interface DurationView {
  readonly text: string;
  /** `other`: the text says it all. */
  readonly unit: DurationUnit | 'indefinite' | 'other';
}

/** How `value` is shown; `inWords` writes what has several units. */
export function viewDuration(value: unknown, inWords: (duration: string) => string): DurationView {
  if (typeof value !== 'string' || value === '') return { text: '', unit: 'P#D' };
  if (value === 'indefinite') return { text: '', unit: 'indefinite' };
  const [, time = '', count, letter] = /^P(T)?(\d{1,9})([YMWDHS])$/.exec(value) ?? [];
  const unit = durationUnits.find((form) => form === `P${time}#${letter}`);
  if (unit && count !== undefined) return { text: count, unit };
  return { text: readDuration(value) === undefined ? value : inWords(value), unit: 'other' };
}

/**
 * The duration that was typed; undefined for nothing. What cannot be read is given back as it is, so that it is not lost and its
 * fault is told.
 */
export function enterDuration(
  text: string,
  unit: DurationView['unit'],
  allowIndefinite: boolean,
): string | undefined {
  if (unit === 'indefinite') return 'indefinite';
  const typed = text.trim();
  if (typed === '') return undefined;
  const digits = typed.normalize('NFKC');
  if (unit !== 'other' && /^\d{1,9}$/.test(digits)) return unit.replace('#', String(Number(digits)));
  return readDuration(typed, allowIndefinite) ?? typed;
}
