// Whether a variable must be there, may be absent, or has a default.
import { type Result, ok, refused } from '@bunkai/kernel';
import type { Setting } from './read-environment.js';

type Parse<Value> = (text: string) => Result<Value, string>;

/** A variable without which the process does not start. */
export function required<Value>(variable: string, parse: Parse<Value>): Setting<Value> {
  return { variable, parse, absent: () => refused('is required') };
}

/** A variable that may be absent, which reads as `undefined`. */
export function optional<Value>(variable: string, parse: Parse<Value>): Setting<Value | undefined> {
  return { variable, parse, absent: () => ok(undefined) };
}

/** A variable with a default. */
export function defaulted<Value>(variable: string, parse: Parse<Value>, value: Value): Setting<Value> {
  return { variable, parse, absent: () => ok(value) };
}
