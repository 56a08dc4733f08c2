// Files understood as documents: a file whose content is invalid becomes faults, each with the file's name.
import { type Disclosure, type Fault, type JsonValue, parseDisclosure, parseJson } from '@bunkai/disclosure';
import { type Result, ok, refused } from '@bunkai/kernel';
import { type Requirements, parseRequirements } from '@bunkai/requirement';
import { type FileFault, InvalidInputError } from '../shell/invalid-input-error.js';
import type { InputFile } from './input-file.js';

type Read<Value> = Result<Value, readonly FileFault[]>;

export function readJson(file: InputFile): Read<JsonValue> {
  return located(file, parseJson(file.bytes));
}

export function readDisclosure(file: InputFile): Read<Disclosure> {
  const json = readJson(file);
  return json.ok ? located(file, parseDisclosure(json.value)) : json;
}

export function readRequirements(file: InputFile): Read<Requirements> {
  const json = readJson(file);
  return json.ok ? located(file, parseRequirements(json.value)) : json;
}

/** The values, or an InvalidInputError with the faults of every file, so that one run shows all there is to mend. */
export function allValid<Values extends readonly unknown[]>(
  ...results: { [I in keyof Values]: Read<Values[I]> }
): Values {
  const faults = results.flatMap((result) => (result.ok ? [] : result.refusal));
  if (faults.length > 0) throw new InvalidInputError(faults);
  return results.map((result) => (result as { value: unknown }).value) as unknown as Values;
}

export function located<Value>(file: InputFile, result: Result<Value, readonly Fault[]>): Read<Value> {
  return result.ok ? ok(result.value) : refused(result.refusal.map((fault) => ({ file: file.name, fault })));
}
