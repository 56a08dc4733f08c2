// The editor of a comparison's value: whichever its operator and type need.
import {
  MultiSelect,
  NumberInput,
  SegmentedControl,
  Select,
  TagsInput,
  Text,
  TextInput,
} from '@mantine/core';
import type { ValueType } from '@bunkai/catalogue';
import { type JsonValue, isJsonList } from '@bunkai/disclosure';
import type { ValueEditor } from '@bunkai/requirement/authoring';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { builderWords } from '../builder.words.js';
import { foundByWords } from '../test/found-by-words.js';
import { codeOptions, elementOf, groupOptions, optionOf } from './code-options.js';
import { DurationField } from './duration-field.js';
import { selectAll } from './select-all.js';

export interface ValueFieldProps<Editor extends ValueEditor = ValueEditor> {
  readonly editor: Editor;
  readonly type: ValueType;
  readonly value: JsonValue | undefined;
  /** What is wrong with the value. */
  readonly error: string | undefined;
  readonly onChange: (value: JsonValue | undefined) => void;
}

type PropsOf<Kind extends ValueEditor['kind']> = ValueFieldProps<Extract<ValueEditor, { kind: Kind }>>;

export function ValueField({ editor, ...rest }: ValueFieldProps) {
  const say = useWords(builderWords);
  const { value, error, onChange } = rest;
  switch (editor.kind) {
    case 'none':
      return null;
    case 'boolean':
      return <YesNo editor={editor} {...rest} />;
    case 'date':
      return <DateField editor={editor} {...rest} />;
    case 'number':
      return <NumberField editor={editor} {...rest} />;
    case 'numbers':
      return <NumbersField editor={editor} {...rest} />;
    case 'code':
      return <CodeField editor={editor} {...rest} />;
    case 'codes':
      return <CodesField editor={editor} {...rest} />;
    case 'duration':
      return (
        <DurationField
          {...editor}
          label={say('value')}
          value={typeof value === 'string' ? value : undefined}
          error={error}
          onChange={onChange}
        />
      );
  }
}

function YesNo({ value, onChange }: PropsOf<'boolean'>) {
  const say = useWords(builderWords);
  return (
    <div>
      <Text size="sm" fw={500}>
        {say('value')}
      </Text>
      <SegmentedControl
        aria-label={say('value')}
        data={[
          { value: 'true', label: say('yes') },
          { value: 'false', label: say('no') },
        ]}
        value={value === false ? 'false' : 'true'}
        onChange={(chosen) => onChange(chosen === 'true')}
      />
    </div>
  );
}

function DateField({ value, error, onChange }: PropsOf<'date'>) {
  const say = useWords(builderWords);
  const text = typeof value === 'string' ? value : '';
  const isWholeDay = text === '' || /^\d{4}-\d\d-\d\d$/.test(text);
  return (
    <TextInput
      label={say('value')}
      type={isWholeDay ? 'date' : 'text'}
      description={isWholeDay ? undefined : say('dateWritten')}
      value={text}
      error={error}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

function NumberField({ editor, value, error, onChange }: PropsOf<'number'>) {
  const say = useWords(builderWords);
  return (
    <NumberInput
      label={say('value')}
      value={typeof value === 'number' ? value : ''}
      error={error}
      {...(editor.unit === '% per month' && { suffix: ' %' })}
      onChange={(number) => onChange(typeof number === 'number' ? number : null)}
    />
  );
}

function NumbersField({ value, error, onChange }: PropsOf<'numbers'>) {
  const say = useWords(builderWords);
  return (
    <TagsInput
      label={say('value')}
      description={say('numbersHint')}
      value={isJsonList(value) ? value.map(String) : []}
      error={error}
      inputMode="decimal"
      onChange={(texts) => onChange([...new Set(texts.map(Number).filter(Number.isFinite))])}
    />
  );
}

function CodeField({ editor, type, value, error, onChange }: PropsOf<'code'>) {
  const say = useWords(builderWords);
  const language = useLanguage();
  return (
    <Select
      label={say('value')}
      data={[...codeOptions(editor.codes, type, language)]}
      value={typeof value === 'string' ? value : null}
      error={error}
      searchable
      onFocus={selectAll}
      allowDeselect={false}
      filter={foundByWords}
      nothingFoundMessage={say('noMatch')}
      placeholder={say('choose')}
      onChange={(code) => onChange(code ?? '')}
    />
  );
}

function CodesField({ editor, type, value, error, onChange }: PropsOf<'codes'>) {
  const say = useWords(builderWords);
  const language = useLanguage();
  const options = [...codeOptions(editor.codes, type, language)];
  const data = editor.takesGroups
    ? [
        { group: say('groups'), items: [...groupOptions(language)] },
        { group: say('countries'), items: options },
      ]
    : options;
  const chosen = isJsonList(value) ? value.map(optionOf) : [];
  return (
    <MultiSelect
      label={say('value')}
      data={data}
      value={chosen}
      error={error}
      searchable
      hidePickedOptions
      filter={foundByWords}
      nothingFoundMessage={say('noMatch')}
      {...(chosen.length === 0 && { placeholder: say('choose') })}
      onChange={(codes) => onChange(codes.map(elementOf))}
    />
  );
}
