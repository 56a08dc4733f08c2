// How a statement stands: its status, how binding it is, who may read it, when it was last confirmed.
import { commitments, type JsonValue, memberOf, readerClasses, statuses } from '@bunkai/disclosure';
import { useWords } from '@bunkai/ui/words';
import { Button, Group, NativeSelect, Radio, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { notifications } from '../../app/notify.js';
import {
  type StatementPlace,
  statementSteps,
  withoutStatement,
  withStatementMember,
} from '../document/statement-place.js';
import { objectAt } from '../document/place.js';
import { useEdit, usePlace } from '../editor-context.js';
import classes from './statement.module.css';
import { statementWords } from './statement.words.js';

type Status = (typeof statuses)[number];

export function StatementSettings({ place }: { readonly place: StatementPlace }) {
  const own = usePlace(statementSteps(place));
  const base = usePlace(statementSteps({ ...place, variant: null }));
  const edit = useEdit();
  const isPatch = place.variant !== null && base !== undefined;
  const set = (name: string, value: JsonValue | undefined) =>
    edit((document) => withStatementMember(document, place, [name], value), `${place.control} ${name}`);
  const read = (name: string) => memberOf(objectAt(own, []), name);
  const props = { place, isPatch, set, read, base: objectAt(base, []), isStated: own !== undefined };
  return (
    <Stack gap="md">
      <StatusChoice {...props} />
      {(own !== undefined || isPatch) && (
        <div className={classes.settings}>
          <Choice {...props} name="commitment" choices={commitments} />
          <Choice {...props} name="visibility" choices={readerClasses} />
          <Reviewed {...props} />
        </div>
      )}
    </Stack>
  );
}

interface PartProps {
  readonly place: StatementPlace;
  /** Whether a base stands below that says what is not said here. */
  readonly isPatch: boolean;
  readonly isStated: boolean;
  readonly base: Readonly<Record<string, JsonValue>>;
  readonly read: (name: string) => JsonValue | undefined;
  readonly set: (name: string, value: JsonValue | undefined) => void;
}

function StatusChoice({ place, isPatch, isStated, base, read, set }: PartProps) {
  const say = useWords(statementWords);
  const edit = useEdit();
  const status = read('status');
  const none = isPatch ? 'base' : 'undisclosed';
  const baseStatus = statuses.find((each) => each === base['status']) ?? 'undisclosed';
  const hint = (each: Status | 'base' | 'undisclosed') =>
    each === 'base'
      ? say('status-base-hint', { status: say(`status-${baseStatus}`) })
      : say(`status-${each}-hint`);
  function choose(next: string): void {
    if (next === 'undisclosed') return edit((document) => withoutStatement(document, place));
    const losesFields = next !== 'offered' && next !== 'base' && read('fields') !== undefined;
    set('status', next === 'base' ? undefined : next);
    if (losesFields) notifications.show({ message: say('fieldsDropped') });
  }
  return (
    <Radio.Group
      label={say('status')}
      value={typeof status === 'string' ? status : isStated && !isPatch ? '' : none}
      onChange={choose}
    >
      <SimpleGrid cols={{ base: 1, xs: 2, lg: 4 }} spacing="md" verticalSpacing="xs" mt={6}>
        {[none, ...statuses].map((each) => (
          <Radio
            key={each}
            value={each}
            label={say(`status-${each as Status}`)}
            description={hint(each as Status)}
          />
        ))}
      </SimpleGrid>
    </Radio.Group>
  );
}

interface ChoiceProps extends PartProps {
  readonly name: 'commitment' | 'visibility';
  readonly choices: readonly string[];
}

function Choice({ name, choices, isPatch, base, read, set }: ChoiceProps) {
  const say = useWords(statementWords);
  const words = (value: string) => say(`${name}-${value}` as 'commitment-target');
  const [first = ''] = choices;
  const baseValue = base[name];
  const inherited = typeof baseValue === 'string' && choices.includes(baseValue) ? baseValue : first;
  const value = read(name);
  return (
    <NativeSelect
      label={say(name)}
      value={typeof value === 'string' ? value : isPatch ? '' : first}
      data={[
        ...(isPatch ? [{ value: '', label: say('asBaseValue', { value: words(inherited) }) }] : []),
        ...choices.map((each) => ({ value: each, label: words(each) })),
      ]}
      onChange={(event) => {
        const next = event.currentTarget.value;
        // What is the default anyway need not be said; in a variant it may differ from the base.
        set(name, next === '' || (next === first && !isPatch) ? undefined : next);
      }}
    />
  );
}

function Reviewed({ read, set }: PartProps) {
  const say = useWords(statementWords);
  const value = read('reviewed');
  const isDay = typeof value !== 'string' || /^\d{4}-\d\d-\d\d$/.test(value);
  return (
    <Group gap="xs" align="flex-end">
      <TextInput
        label={say('reviewed')}
        type={isDay ? 'date' : 'text'}
        value={typeof value === 'string' ? value : ''}
        onChange={(event) => set('reviewed', event.currentTarget.value || undefined)}
      />
      <Button variant="default" onClick={() => set('reviewed', localDay(new Date()))}>
        {say('confirmToday')}
      </Button>
    </Group>
  );
}

/** The day that it is where the person sits. */
function localDay(now: Date): string {
  const digits = (value: number, length: number) => String(value).padStart(length, '0');
  return `${digits(now.getFullYear(), 4)}-${digits(now.getMonth() + 1, 2)}-${digits(now.getDate(), 2)}`;
}
