// Conditions joined: all of them, at least one, or the opposite of one.
import { Button, Group, Select, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { All, Any, Not, Test } from '@bunkai/requirement';
import {
  defaultTest,
  insertAt,
  listAround,
  subjectType,
  subjectsOf,
  switchForm,
} from '@bunkai/requirement/authoring';
import { useWords } from '@bunkai/ui/words';
import { builderWords } from '../builder.words.js';
import classes from './test-editor.module.css';
import { type NestingProps, type PartProps, useTestEditing } from './test-editing.js';

interface ConnectiveEditorProps extends NestingProps {
  readonly part: All | Any;
}

export function ConnectiveEditor({ part, place, Part }: ConnectiveEditorProps) {
  const say = useWords(builderWords);
  const { root, change } = useTestEditing();
  const fresh = useFreshCondition(place);
  const form = 'all' in part ? 'all' : 'any';
  const parts = 'all' in part ? part.all : part.any;
  const add = (test: Test | undefined) => {
    if (test) change(insertAt(root, [...place, form, parts.length], test));
  };
  return (
    <div className={classes.parts}>
      <Select
        aria-label={say('form')}
        maw={340}
        data={[
          { value: 'all', label: say('all') },
          { value: 'any', label: say('any') },
        ]}
        value={form}
        allowDeselect={false}
        onChange={(chosen) => {
          if (chosen !== form) change(switchForm(root, place));
        }}
      />
      {parts.length === 0 && <Text size="sm">{say(form === 'all' ? 'emptyAll' : 'emptyAny')}</Text>}
      {parts.map((_, index) => (
        <Part key={index} place={[...place, form, index]} />
      ))}
      <Group gap="xs">
        <AddButton label={say('addCondition')} onClick={() => add(fresh())} />
        <AddButton
          label={say('addGroup')}
          onClick={() => {
            const condition = fresh();
            add(condition && (form === 'all' ? { any: [condition] } : { all: [condition] }));
          }}
        />
      </Group>
    </div>
  );
}

export function NotEditor({ place, Part }: NestingProps & { readonly part: Not }) {
  const say = useWords(builderWords);
  return (
    <div className={classes.parts} role="group" aria-label={say('not')}>
      <Text fw={600}>{say('not')}</Text>
      <Part place={[...place, 'not']} />
    </div>
  );
}

function AddButton({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      leftSection={<IconPlus aria-hidden size={16} />}
      onClick={onClick}
    >
      {label}
    </Button>
  );
}

/** A condition to begin with: on the first field of the control, or the first member of the records. */
function useFreshCondition(place: PartProps['place']): () => Test | undefined {
  const { root, control, catalogue } = useTestEditing();
  return () => {
    const list = listAround(root, [...place, 0]);
    if (list === undefined) return defaultTest(subjectsOf(control, catalogue)[0]?.path ?? '', catalogue);
    const [member] = subjectType(list, catalogue, undefined)?.members?.keys() ?? [];
    return member === undefined ? undefined : defaultTest(`./${member}`, catalogue, list);
  };
}
