// One condition: a field, what is asked of it, and the value that the question needs.
import { Select } from '@mantine/core';
import type { JsonValue } from '@bunkai/disclosure';
import type { Comparison, Test } from '@bunkai/requirement';
import {
  type SubjectType,
  defaultTest,
  listAround,
  operatorsFor,
  replaceAt,
  subjectType,
  valueEditor,
  withOperator,
} from '@bunkai/requirement/authoring';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { useMemo } from 'react';
import { type SayBuilder, builderWords } from '../builder.words.js';
import { selectAll } from '../value/select-all.js';
import { ValueField } from '../value/value-field.js';
import { fieldOptions, memberOptions } from './field-options.js';
import { foundAlsoBy, foundByWords } from './found-by-words.js';
import classes from './test-editor.module.css';
import { type PartProps, pointerOf, useTestEditing } from './test-editing.js';

interface ComparisonEditorProps extends PartProps {
  readonly part: Comparison;
}

export function ComparisonEditor({ part, place }: ComparisonEditorProps) {
  const { root, catalogue, faults, change } = useTestEditing();
  const language = useLanguage();
  const say = useWords(builderWords);
  const list = listAround(root, place);
  const type = subjectType(part.field, catalogue, list);
  const at = pointerOf(place);
  const wrongAt = (member: string, isDeep = false) =>
    faults.find(
      ({ pointer }) => pointer === `${at}/${member}` || (isDeep && pointer.startsWith(`${at}/${member}/`)),
    )?.message[language];
  const put = (next: Test, about?: string) => change(replaceAt(root, place, next), about);

  function setValue(value: JsonValue | undefined) {
    const { field, op } = part;
    put(value === undefined ? { field, op } : { field, op, value }, `value${at}`);
  }

  return (
    <div className={classes.comparison}>
      <FieldPicker part={part} list={list} error={wrongAt('field')} onPick={(next) => put(next)} />
      <Select
        label={say('operator')}
        data={operatorOptions(type, list === undefined, say)}
        value={part.op}
        error={wrongAt('op')}
        allowDeselect={false}
        maxDropdownHeight={320}
        disabled={!type}
        onChange={(op) => {
          if (!type || !op) return;
          if (op === 'every' || op === 'some') put(listTest(op));
          else put(withOperator(part.field, op, type, part.value));
        }}
      />
      {type && (
        <ValueField
          editor={valueEditor(part.op, type)}
          type={type}
          value={part.value}
          error={wrongAt('value', true)}
          onChange={setValue}
        />
      )}
    </div>
  );

  function listTest(form: 'every' | 'some'): Test {
    const test = defaultTest(part.field, catalogue);
    if (!test || !('every' in test)) return part;
    return form === 'every' ? test : { some: test.every, test: test.test };
  }
}

interface FieldPickerProps {
  readonly part: Comparison;
  readonly list: string | undefined;
  readonly error: string | undefined;
  readonly onPick: (next: Test) => void;
}

function FieldPicker({ part, list, error, onPick }: FieldPickerProps) {
  const { catalogue, control } = useTestEditing();
  const language = useLanguage();
  const say = useWords(builderWords);
  const data = useMemo(() => {
    if (list === undefined) return fieldOptions(control, catalogue, language, say);
    const records = subjectType(list, catalogue, undefined);
    return records ? memberOptions(records, language) : [];
  }, [list, control, catalogue, language, say]);
  const filter = useMemo(
    () =>
      list === undefined
        ? foundAlsoBy((path) => Object.values(catalogue.fields.get(path)?.title ?? {}).join(' '))
        : foundByWords,
    [list, catalogue],
  );
  return (
    <Select
      label={say('field')}
      data={data}
      value={part.field}
      error={error}
      searchable
      onFocus={selectAll}
      allowDeselect={false}
      filter={filter}
      maxDropdownHeight={320}
      nothingFoundMessage={say('noMatch')}
      placeholder={say('choose')}
      onChange={(field) => {
        const next = field && field !== part.field && defaultTest(field, catalogue, list);
        if (next) onPick(next);
      }}
    />
  );
}

function operatorOptions(type: SubjectType | undefined, takesLists: boolean, say: SayBuilder) {
  if (!type) return [];
  const own = operatorsFor(type).map(({ op }) => ({
    value: op,
    label:
      type.type === 'date' && (op === 'atLeast' || op === 'atMost') ? say(`op-${op}-date`) : say(`op-${op}`),
  }));
  const ofLists = (['every', 'some'] as const).map((form) => ({
    value: form,
    label: say(`op-${form}`),
  }));
  return type.members && takesLists ? [...own, ...ofLists] : own;
}
