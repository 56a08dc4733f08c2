// A duration as amount and unit; one that takes more than that as it is written.
import { Group, NumberInput, Select, TextInput } from '@mantine/core';
import { useWords } from '@bunkai/ui/words';
import { builderWords } from '../builder.words.js';
import { type DurationUnit, durationParts, durationText, durationUnits } from './duration-parts.js';

interface DurationFieldProps {
  /** An ISO 8601 duration, `indefinite`, or undefined where none has to be given. */
  readonly value: string | undefined;
  readonly takesIndefinite: boolean;
  readonly isOptional: boolean;
  readonly label: string;
  readonly error: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

export function DurationField(props: DurationFieldProps) {
  const { value, takesIndefinite, isOptional, label, error, onChange } = props;
  const say = useWords(builderWords);
  const parts = value === undefined ? undefined : durationParts(value);
  const choice =
    value === undefined ? 'none' : value === 'indefinite' ? 'indefinite' : (parts?.unit ?? 'written');
  const units = [
    ...(isOptional ? [{ value: 'none', label: say('atOnce') }] : []),
    ...durationUnits.map((unit) => ({ value: unit, label: say(unit) })),
    ...(takesIndefinite ? [{ value: 'indefinite', label: say('noLimit') }] : []),
    { value: 'written', label: say('written') },
  ];

  function choose(unit: string | null) {
    if (unit === 'none') onChange(undefined);
    else if (unit === 'indefinite') onChange(unit);
    else if (unit === 'written') onChange(choice === 'written' ? value : 'P1Y6M');
    else if (unit) onChange(durationText({ amount: parts?.amount ?? 1, unit: unit as DurationUnit }));
  }

  return (
    <Group gap="xs" wrap="nowrap" align="flex-start" role="group" aria-label={label}>
      {parts && (
        <NumberInput
          label={say('amount')}
          size="sm"
          miw={70}
          value={parts.amount}
          min={0}
          max={999_999_999}
          allowDecimal={false}
          allowNegative={false}
          error={error}
          onChange={(amount) => onChange(durationText({ ...parts, amount: Number(amount) || 0 }))}
        />
      )}
      {choice === 'written' && (
        <TextInput
          label={say('written')}
          size="sm"
          value={value ?? ''}
          error={error}
          spellCheck={false}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      )}
      <Select
        label={say('unit')}
        size="sm"
        miw={96}
        data={units}
        value={choice}
        allowDeselect={false}
        onChange={choose}
      />
    </Group>
  );
}
