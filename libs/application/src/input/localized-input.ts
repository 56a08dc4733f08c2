// Text in our two languages as people enter it, checked and tidied.
import type { Fault } from '@bunkai/disclosure';
import { type Result, ok, refused } from '@bunkai/kernel';
import { textFaults } from './text-faults.js';

/** Blank, null and absent are all "not given". */
export interface LocalizedInput {
  readonly en?: string | null;
  readonly ja?: string | null;
}

/** What was given, trimmed; a language that was not given is absent. */
export type GivenText = { readonly en?: string; readonly ja?: string };

/** Reads a text that may be missing in either language; faults point below `pointer`. */
export function readLocalized(
  input: LocalizedInput,
  pointer: string,
  maxLength: number,
): Result<GivenText, readonly Fault[]> {
  const en = input.en?.trim() ?? '';
  const ja = input.ja?.trim() ?? '';
  const faults = [
    ...textFaults(en, `${pointer}/en`, maxLength),
    ...textFaults(ja, `${pointer}/ja`, maxLength),
  ];
  return faults.length > 0 ? refused(faults) : ok({ ...(en && { en }), ...(ja && { ja }) });
}

/** As {@link readLocalized}, of a text that has to be there in one language at least. */
export function readRequiredLocalized(
  input: LocalizedInput,
  pointer: string,
  maxLength: number,
): Result<GivenText, readonly Fault[]> {
  const given = readLocalized(input, pointer, maxLength);
  if (!given.ok || given.value.en !== undefined || given.value.ja !== undefined) return given;
  const message = {
    en: 'A text is needed, in English or in Japanese.',
    ja: '英語または日本語で入力してください。',
  };
  return refused([{ pointer, code: 'missing-text', message }]);
}
