// A condition on the entries of a list: every one or at least one, all of them or only those that count.
import { Button, Select, Text } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import type { Every, Some, Test } from '@bunkai/requirement';
import { defaultTest, replaceAt, switchForm } from '@bunkai/requirement/authoring';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { useMemo } from 'react';
import { builderWords } from '../builder.words.js';
import { selectAll } from '../value/select-all.js';
import { fieldOptions } from './field-options.js';
import { foundByWords } from './found-by-words.js';
import classes from './test-editor.module.css';
import { type NestingProps, useTestEditing } from './test-editing.js';

interface QuantifierEditorProps extends NestingProps {
  readonly part: Every | Some;
}

export function QuantifierEditor({ part, place, Part }: QuantifierEditorProps) {
  const say = useWords(builderWords);
  const language = useLanguage();
  const { root, control, catalogue, change } = useTestEditing();
  const list = 'every' in part ? part.every : part.some;
  const isField = list.includes('/');
  const lists = useMemo(
    () => fieldOptions(control, catalogue, language, say, true),
    [control, catalogue, language, say],
  );
  const fresh = (): Test | undefined => {
    const made = defaultTest(list, catalogue);
    return made && 'every' in made ? made.test : undefined;
  };

  function chooseForm(form: string | null) {
    if (form === 'disclosed') change(replaceAt(root, place, { field: list, op: 'disclosed' }));
    else if (form && !(form in part)) change(switchForm(root, place));
  }

  function chooseList(path: string | null) {
    const made = path === null || path === list ? undefined : defaultTest(path, catalogue);
    if (!made || !('every' in made)) return;
    change(replaceAt(root, place, 'every' in part ? made : { some: made.every, test: made.test }));
  }

  return (
    <div className={classes.parts}>
      <div className={classes.quantifier}>
        <Select
          label={say('form')}
          data={[
            { value: 'every', label: say('every') },
            { value: 'some', label: say('some') },
            ...(isField ? [{ value: 'disclosed', label: say('op-disclosed') }] : []),
          ]}
          value={'every' in part ? 'every' : 'some'}
          allowDeselect={false}
          onChange={chooseForm}
        />
        <Select
          label={say('list')}
          data={lists}
          value={list}
          searchable
          onFocus={selectAll}
          allowDeselect={false}
          filter={foundByWords}
          nothingFoundMessage={say('noMatch')}
          onChange={chooseList}
        />
      </div>
      {part.where ? (
        <Inner label={say('where')}>
          <Part place={[...place, 'where']} />
        </Inner>
      ) : (
        <div>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconFilter aria-hidden size={16} />}
            onClick={() => {
              const where = fresh();
              if (where) change(replaceAt(root, [...place, 'where'], where));
            }}
          >
            {say('addWhere')}
          </Button>
        </div>
      )}
      <Inner label={say('every' in part ? 'then' : 'thenSome')}>
        <Part place={[...place, 'test']} />
      </Inner>
    </div>
  );
}

function Inner({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <div role="group" aria-label={label}>
      <Text size="sm" fw={600}>
        {label}
      </Text>
      {children}
    </div>
  );
}
