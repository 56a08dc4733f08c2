// A schedule: every so often, or by a rule that a small form writes and that can be written by hand.
import { isJsonObject, type JsonObject, type JsonValue } from '@bunkai/disclosure';
import { scheduleInWords } from '@bunkai/ui/disclosure';
import { useReader, useWords } from '@bunkai/ui/words';
import { Chip, Group, NativeSelect, Radio, Stack, Text, TextInput } from '@mantine/core';
import { textOf, withPart } from './composite-inputs.js';
import { DurationInput } from './duration-input.js';
import { fieldWords } from './field.words.js';
import type { InputProps } from './input-props.js';
import { readRule, type SimpleRule, simpleFrequencies, weekdayCodes, writeRule } from './simple-rule.js';

export function ScheduleInput({ label, value, onChange }: InputProps) {
  const say = useWords(fieldWords);
  const reader = useReader();
  const schedule = isJsonObject(value) ? value : {};
  const kind = Object.hasOwn(schedule, 'rrule') ? 'rrule' : Object.hasOwn(schedule, 'every') ? 'every' : '';
  const set = (name: string, part: JsonValue | undefined) => onChange(withPart(schedule, name, part));
  return (
    <Stack gap="xs">
      <Radio.Group
        aria-label={`${label}: ${say('scheduleKind')}`}
        value={kind}
        onChange={(next) => onChange(next === 'every' ? { every: 'P1D' } : { rrule: 'FREQ=WEEKLY;BYDAY=SU' })}
      >
        <Group>
          <Radio value="every" label={say('kind-every')} />
          <Radio value="rrule" label={say('kind-rrule')} />
        </Group>
      </Radio.Group>
      {kind === 'every' && <Interval schedule={schedule} set={set} />}
      {kind === 'rrule' && <Rule schedule={schedule} set={set} />}
      {kind !== '' && (
        <TextInput
          label={say('zone')}
          value={textOf(schedule['tz'])}
          onChange={(event) => set('tz', event.currentTarget.value.trim() || undefined)}
          maw={280}
        />
      )}
      {kind !== '' && (
        <Text size="sm" role="status">
          {scheduleInWords(schedule, reader)}
        </Text>
      )}
    </Stack>
  );
}

interface PartProps {
  readonly schedule: JsonObject;
  readonly set: (name: string, part: JsonValue | undefined) => void;
}

function Interval({ schedule, set }: PartProps) {
  const say = useWords(fieldWords);
  return (
    <>
      <DurationInput
        label={say('every')}
        type={{ type: 'duration' }}
        value={schedule['every']}
        onChange={(every) => set('every', every ?? '')}
      />
      <TextInput
        label={say('window')}
        value={textOf(schedule['window'])}
        onChange={(event) => set('window', event.currentTarget.value || undefined)}
        maw={280}
      />
    </>
  );
}

function Rule({ schedule, set }: PartProps) {
  const say = useWords(fieldWords);
  const text = textOf(schedule['rrule']);
  const rule = readRule(text);
  const write = (change: Partial<SimpleRule>) => rule && set('rrule', writeRule({ ...rule, ...change }));
  return (
    <>
      {rule && (
        <Group align="flex-end" gap="sm">
          <NativeSelect
            label={say('frequency')}
            value={rule.frequency}
            data={simpleFrequencies.map((each) => ({ value: each, label: say(`freq-${each}`) }))}
            onChange={(event) => write({ frequency: event.currentTarget.value as SimpleRule['frequency'] })}
          />
          <TextInput
            label={say('interval')}
            inputMode="numeric"
            value={String(rule.interval)}
            onChange={(event) =>
              write({ interval: Number(/^[1-9]\d{0,2}$/.exec(event.currentTarget.value)?.[0] ?? 1) })
            }
            w={200}
          />
        </Group>
      )}
      {rule?.frequency === 'WEEKLY' && (
        <Chip.Group multiple value={[...rule.days]} onChange={(days) => write({ days })}>
          <Group gap={6} role="group" aria-label={say('weekdays')}>
            {weekdayCodes.map((day) => (
              <Chip key={day} value={day} size="xs">
                {say(`day-${day}`)}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      )}
      <TextInput
        label={say('rule')}
        value={text}
        onChange={(event) => set('rrule', event.currentTarget.value)}
        spellCheck={false}
      />
      <Group gap="sm" align="flex-end">
        <TextInput
          label={say('start')}
          value={textOf(schedule['start'])}
          onChange={(event) => set('start', event.currentTarget.value.trim() || undefined)}
          w={200}
        />
        <Stack gap={2}>
          <Text size="sm" fw={600} aria-hidden>
            {say('lasts')}
          </Text>
          <DurationInput
            label={say('lasts')}
            type={{ type: 'duration' }}
            value={schedule['duration']}
            onChange={(duration) => set('duration', duration)}
          />
        </Stack>
      </Group>
    </>
  );
}
