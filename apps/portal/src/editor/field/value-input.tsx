// The right control for a value's type; a value of another kind is shown as it is, to be taken away.
import { isJsonList, isJsonObject, type JsonValue } from '@bunkai/disclosure';
import { jsonText } from '@bunkai/ui/disclosure';
import { useWords } from '@bunkai/ui/words';
import { Code, Stack, Text } from '@mantine/core';
import type { ComponentType } from 'react';
import { BooleanInput, CodeSetInput, EnumInput } from './choice-inputs.js';
import { ContactInput, DocumentInput } from './composite-inputs.js';
import { DurationInput } from './duration-input.js';
import { fieldWords } from './field.words.js';
import type { InputProps } from './input-props.js';
import { ScheduleInput } from './schedule-input.js';
import { DateInput, LocalizedInput, NumberInput, UrlInput } from './text-inputs.js';

type Type = Exclude<InputProps['type']['type'], 'records'>;

const inputs: Readonly<Record<Type, ComponentType<InputProps>>> = {
  boolean: BooleanInput,
  number: NumberInput,
  duration: DurationInput,
  date: DateInput,
  enum: EnumInput,
  'code-set': CodeSetInput,
  text: LocalizedInput,
  url: UrlInput,
  document: DocumentInput,
  contact: ContactInput,
  schedule: ScheduleInput,
};

/** For every type but records. */
export function ValueInput(props: InputProps) {
  const { type, value } = props;
  if (type.type === 'records') return null;
  if (value !== undefined && !fits(type.type, value)) return <StrangeValue value={value} />;
  const Input = inputs[type.type];
  return <Input {...props} />;
}

/** Whether the control of the type can show the value, right or wrong. */
export function fits(type: InputProps['type']['type'], value: JsonValue): boolean {
  switch (type) {
    case 'boolean':
      return typeof value === 'boolean';
    case 'number':
      return typeof value === 'number' || typeof value === 'string';
    case 'code-set':
      return isJsonList(value) && value.every((code) => typeof code === 'string');
    case 'records':
      return isJsonList(value) && value.every(isJsonObject);
    case 'text':
      return typeof value === 'string' || isJsonObject(value);
    case 'document':
    case 'contact':
    case 'schedule':
      return isJsonObject(value);
    default:
      return typeof value === 'string';
  }
}

export function StrangeValue({ value }: { readonly value: JsonValue }) {
  const say = useWords(fieldWords);
  return (
    <Stack gap={4}>
      <Text size="sm">{say('rawValue')}</Text>
      <Code block>{jsonText(value)}</Code>
    </Stack>
  );
}
