// The fields of what is sent over a channel, when and in which language.
import { NativeSelect, Radio, SimpleGrid, Stack } from '@mantine/core';
import { useLanguage, useWords } from '@bunkai/ui/words';
import type { ReactNode } from 'react';
import { type ChannelSettings, rhythms } from './channel-settings.js';
import { ControlsChoice } from './controls-choice.js';
import { hourText, weekdayName } from './settings-in-words.js';
import { settingsWords } from './settings.words.js';
import { ZoneChoice } from './zone-choice.js';

interface SettingsFieldsProps {
  readonly value: ChannelSettings;
  readonly onChange: (change: Partial<ChannelSettings>) => void;
  /** Endpoints are turned off rather than never told. */
  readonly mayNever: boolean;
  readonly hasRequirements: boolean;
}

type PartProps = Pick<SettingsFieldsProps, 'value' | 'onChange'>;

export function SettingsFields({ value, onChange, mayNever, hasRequirements }: SettingsFieldsProps) {
  const say = useWords(settingsWords);
  const isSent = value.rhythm !== 'never';
  const offered = rhythms.filter((rhythm) => mayNever || rhythm !== 'never');
  return (
    <Stack gap="lg">
      <Choice label={say('rhythm')} value={value.rhythm} onChange={(rhythm) => onChange({ rhythm })}>
        {offered.map((rhythm) => (
          <Radio
            key={rhythm}
            value={rhythm}
            label={say(`rhythm_${rhythm}`)}
            description={say(`rhythmHint_${rhythm}`)}
          />
        ))}
      </Choice>
      {isSent && (
        <>
          <Times value={value} onChange={onChange} />
          <Choice label={say('scope')} value={value.scope} onChange={(scope) => onChange({ scope })}>
            {(['own', 'any'] as const).map((scope) => (
              <Radio
                key={scope}
                value={scope}
                label={say(`scope_${scope}`)}
                description={say(`scopeHint_${scope}`)}
              />
            ))}
          </Choice>
          {hasRequirements && value.scope === 'own' && <Verdicts value={value} onChange={onChange} />}
          <Choice
            label={say('language')}
            value={value.language}
            onChange={(language) => onChange({ language })}
          >
            {(['en', 'ja'] as const).map((language) => (
              <Radio key={language} value={language} label={say(`language_${language}`)} />
            ))}
          </Choice>
        </>
      )}
    </Stack>
  );
}

function Times({ value, onChange }: PartProps) {
  const say = useWords(settingsWords);
  const language = useLanguage();
  const isDigest = value.rhythm !== 'at-once';
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
      {value.rhythm === 'weekly' && (
        <NativeSelect
          label={say('weekday')}
          value={value.weekday}
          onChange={({ currentTarget }) => onChange({ weekday: Number(currentTarget.value) })}
          data={[1, 2, 3, 4, 5, 6, 7].map((day) => ({
            value: String(day),
            label: weekdayName(day, language),
          }))}
        />
      )}
      {isDigest && (
        <NativeSelect
          label={say('hour')}
          value={value.hour}
          onChange={({ currentTarget }) => onChange({ hour: Number(currentTarget.value) })}
          data={Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: hourText(hour) }))}
        />
      )}
      <ZoneChoice value={value.timeZone} onChange={(timeZone) => onChange({ timeZone })} />
    </SimpleGrid>
  );
}

function Verdicts({ value, onChange }: PartProps) {
  const say = useWords(settingsWords);
  return (
    <>
      <Choice label={say('severity')} value={value.severity} onChange={(severity) => onChange({ severity })}>
        {(['any', 'mandatory'] as const).map((severity) => (
          <Radio key={severity} value={severity} label={say(`severity_${severity}`)} />
        ))}
      </Choice>
      <ControlsChoice value={value.controls} onChange={(controls) => onChange({ controls })} />
    </>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly children: ReactNode;
}

function Choice<Value extends string>({ label, value, onChange, children }: ChoiceProps<Value>) {
  return (
    <Radio.Group label={label} value={value} onChange={onChange}>
      <Stack gap="xs" mt={6}>
        {children}
      </Stack>
    </Radio.Group>
  );
}
