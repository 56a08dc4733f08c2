// Which changes are shown: by kind and by control, kept in the address.
import type { Control } from '@bunkai/catalogue';
import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { ChangeMark, type DiffChange, countByType, placeOf } from '@bunkai/ui/changes';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { useSearchParams } from 'react-router';
import classes from './history.module.css';
import { historyWords } from './history.words.js';

interface ChangeFilterProps {
  readonly changes: readonly DiffChange[];
  readonly controls: ReadonlyMap<string, Control>;
}

export function ChangeFilter({ changes, controls }: ChangeFilterProps) {
  const say = useWords(historyWords);
  const language = useLanguage();
  const [search, setSearch] = useSearchParams();
  const types = search.getAll('type');
  const control = search.get('control') ?? '';
  const sections = [...new Set(changes.map(({ path }) => placeOf(path).section))].filter((id) =>
    controls.has(id),
  );

  function change(edit: (next: URLSearchParams) => void) {
    const next = new URLSearchParams(search);
    edit(next);
    setSearch(next, { replace: true, preventScrollReset: true });
  }

  return (
    <div className={classes.bar} role="group" aria-label={say('filter')}>
      <fieldset className={classes.types}>
        <legend>{say('filterTypes')}</legend>
        <div>
          {[...countByType(changes)].map(([type, count]) => (
            <Checkbox
              key={type}
              checked={types.includes(type)}
              label={
                <>
                  <ChangeMark type={type} /> {count}
                </>
              }
              onChange={() =>
                change((next) =>
                  types.includes(type) ? next.delete('type', type) : next.append('type', type),
                )
              }
            />
          ))}
        </div>
      </fieldset>
      {sections.length > 1 && (
        <NativeSelect
          label={say('filterControl')}
          value={control}
          onChange={(event) => {
            const { value } = event.currentTarget;
            change((next) => (value === '' ? next.delete('control') : next.set('control', value)));
          }}
          data={[
            { value: '', label: say('allControls') },
            ...sections.map((id) => ({
              value: id,
              label: `${id} ${controls.get(id)?.title[language] ?? ''}`,
            })),
          ]}
        />
      )}
      {(types.length > 0 || control !== '') && (
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() =>
            change((next) => {
              next.delete('type');
              next.delete('control');
            })
          }
        >
          {say('clearFilter')}
        </Button>
      )}
    </div>
  );
}
