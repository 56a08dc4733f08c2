// A duration: a number with its unit, or words; what is typed is read at once and never thrown away.
import type { JsonValue } from '@bunkai/disclosure';
import { Group, NativeSelect, TextInput } from '@mantine/core';
import { useFormat } from '@bunkai/ui/format';
import { useWords } from '@bunkai/ui/words';
import { useState } from 'react';
import { type DurationView, durationUnits, enterDuration, viewDuration } from './duration-view.js';
import { fieldWords } from './field.words.js';
import type { InputProps } from './input-props.js';
import { useTyped } from './use-typed.js';

export function DurationInput({ label, type, value, onChange, isInvalid }: InputProps) {
  const say = useWords(fieldWords);
  const format = useFormat();
  const shown = viewDuration(value, format.duration);
  const [typed, setTyped] = useTyped(value);
  const [emptyUnit, setEmptyUnit] = useState<DurationView['unit']>('P#D');
  const unit = value === undefined ? emptyUnit : shown.unit;
  const allowIndefinite = type.indefinite === true;
  const units = [...durationUnits, ...(allowIndefinite ? (['indefinite'] as const) : []), 'other'] as const;

  function enter(text: string, by: DurationView['unit']): JsonValue | undefined {
    const next = enterDuration(text, by, allowIndefinite);
    onChange(next);
    return next;
  }

  return (
    <Group gap="xs" wrap="nowrap" align="flex-start" maw={360}>
      <TextInput
        aria-label={label}
        placeholder={unit === 'other' ? say('durationHint') : undefined}
        inputMode={unit === 'other' ? 'text' : 'numeric'}
        value={typed ?? shown.text}
        disabled={unit === 'indefinite'}
        error={isInvalid}
        onChange={(event) => {
          const text = event.currentTarget.value;
          setTyped(text, enter(text, unit === 'other' ? 'P#D' : unit));
        }}
        onBlur={() => setTyped(null)}
        flex={1}
      />
      <NativeSelect
        aria-label={say('unit', { label })}
        value={unit}
        data={units.map((each) => ({ value: each, label: say(`unit-${each}`) }))}
        onChange={(event) => {
          const next = event.currentTarget.value as DurationView['unit'];
          setEmptyUnit(next === 'indefinite' ? 'P#D' : next);
          if (next === 'other') return;
          if (next === 'indefinite' || shown.text !== '') enter(shown.text, next);
          else onChange(undefined);
        }}
        w={130}
      />
    </Group>
  );
}
