// One field of the statement that is being written: its own value, or for a variant what it changes of the base.
import type { Field } from '@bunkai/catalogue';
import type { Fault, JsonValue } from '@bunkai/disclosure';
import { valueInWords } from '@bunkai/ui/disclosure';
import { useReader, useWords } from '@bunkai/ui/words';
import { Button, Group, Text } from '@mantine/core';
import { memo, useCallback } from 'react';
import type { Steps } from '../document/place.js';
import { type StatementPlace, statementSteps, withStatementMember } from '../document/statement-place.js';
import { useEdit, usePlace } from '../editor-context.js';
import { StrangeValue, fits, ValueInput } from '../field/value-input.js';
import { RecordsEditor } from '../records/records-editor.js';
import { FieldFrame } from './field-frame.js';
import classes from './statement.module.css';
import { statementWords } from './statement.words.js';

interface FieldEditorProps {
  readonly field: Field;
  readonly variant: string | null;
  readonly isAdvised: boolean;
  /** Those of the field; the same list as long as they are the same. */
  readonly faults: readonly Fault[];
}

export const FieldEditor = memo(function FieldEditor(props: FieldEditorProps) {
  const { field, variant, isAdvised, faults } = props;
  const say = useWords(statementWords);
  const reader = useReader();
  const name = field.title[reader.language];
  const place: StatementPlace = { control: field.control, variant };
  const steps = [...statementSteps(place), 'fields', field.name];
  const own = usePlace(steps);
  const base = usePlace([...statementSteps({ ...place, variant: null }), 'fields', field.name]) ?? undefined;
  const set = useSetField(field, variant);
  const inherits = variant !== null && base !== undefined && base !== null;

  if (!inherits) {
    const value = own ?? undefined;
    const clear = value !== undefined && (
      <Action label={say('clear')} name={say('clearField', { field: name })} onClick={() => set(undefined)} />
    );
    return (
      <FieldFrame field={field} faults={faults} isAdvised={isAdvised} actions={clear}>
        <Input field={field} steps={steps} value={value} onChange={set} faults={faults} />
      </FieldFrame>
    );
  }
  const actions = (
    <Group gap={4}>
      {own === undefined && (
        <Action
          label={say('override')}
          name={say('overrideField', { field: name })}
          onClick={() => set(base)}
        />
      )}
      {own !== null && (
        <Action
          label={say('withdraw')}
          name={say('withdrawField', { field: name })}
          onClick={() => set(null)}
        />
      )}
      {own !== undefined && (
        <Action
          label={say('toBase')}
          name={say('toBaseField', { field: name })}
          onClick={() => set(undefined)}
        />
      )}
    </Group>
  );
  return (
    <FieldFrame field={field} faults={faults} isAdvised={isAdvised} actions={actions}>
      <Text size="sm" className={classes.base}>
        {say('base', { value: valueInWords(field, base, reader) })}
      </Text>
      {own === null && <Text size="sm">{say('withdrawn')}</Text>}
      {own !== undefined && own !== null && (
        <Input field={field} steps={steps} value={own} onChange={set} faults={faults} />
      )}
    </FieldFrame>
  );
});

interface ActionProps {
  readonly label: string;
  readonly name: string;
  readonly onClick: () => void;
}

function Action({ label, name, onClick }: ActionProps) {
  return (
    <Button variant="subtle" size="compact-sm" aria-label={name} onClick={onClick}>
      {label}
    </Button>
  );
}

interface FieldInputProps {
  readonly field: Field;
  readonly steps: Steps;
  readonly value: JsonValue | undefined;
  readonly onChange: (value: JsonValue | undefined) => void;
  readonly faults: readonly Fault[];
}

function Input({ field, steps, value, onChange, faults }: FieldInputProps) {
  const { language } = useReader();
  const label = field.title[language];
  if (field.type !== 'records') {
    return (
      <ValueInput
        label={label}
        type={field}
        value={value}
        onChange={onChange}
        isInvalid={faults.length > 0}
      />
    );
  }
  if (value !== undefined && !fits('records', value)) return <StrangeValue value={value} />;
  return (
    <RecordsEditor
      label={label}
      type={field}
      value={value}
      onChange={onChange}
      steps={steps}
      faults={faults}
    />
  );
}

function useSetField(field: Field, variant: string | null): (value: JsonValue | undefined) => void {
  const edit = useEdit();
  return useCallback(
    (value) =>
      edit(
        (document) =>
          withStatementMember(document, { control: field.control, variant }, ['fields', field.name], value),
        `${variant ?? ''} ${field.path}`,
      ),
    [edit, field, variant],
  );
}
