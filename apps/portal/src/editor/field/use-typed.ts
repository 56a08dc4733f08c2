// The text of a control while it is being typed: it stays as typed until it is left, or the value is changed from elsewhere.
import { type JsonValue, sameJson } from '@bunkai/disclosure';
import { useState } from 'react';

type SetTyped = (text: string | null, value?: JsonValue) => void;

/** Null: nothing is being typed. With the text goes the value that it was read as. */
export function useTyped(value: JsonValue | undefined): readonly [string | null, SetTyped] {
  const [typed, setTyped] = useState<{ text: string; value: JsonValue | undefined } | null>(null);
  const isCurrent = typed !== null && sameJson(typed.value, value);
  return [
    isCurrent ? typed.text : null,
    (text, read) => setTyped(text === null ? null : { text, value: read }),
  ];
}
