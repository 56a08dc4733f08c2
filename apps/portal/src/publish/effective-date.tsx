// From when the release is to hold: at once, or from a date and time in the reader's zone.
import 'dayjs/locale/ja.js';
import { Radio, Stack, Text, Title } from '@mantine/core';
import { DateTimePicker, DatesProvider } from '@mantine/dates';
import { useFormat } from '@bunkai/ui/format';
import { useReader, useWords } from '@bunkai/ui/words';
import { useState } from 'react';
import { publishWords } from './publish.words.js';
import { instantAt, wallClockAt } from './zoned-time.js';

interface EffectiveDateProps {
  /** The instant chosen; null: at once, or as the draft states. */
  readonly from: string | null;
  /** The instant that the draft states, if it is still to come. */
  readonly stated: string | null;
  readonly now: string;
  readonly onChange: (from: string | null) => void;
}

export function EffectiveDate({ from, stated, now, onChange }: EffectiveDateProps) {
  const say = useWords(publishWords);
  const format = useFormat();
  const { language, timeZone } = useReader();
  const [isLater, setLater] = useState(from !== null);
  return (
    <Stack component="section" gap="xs">
      <Title order={2}>{say('when')}</Title>
      <Radio.Group
        aria-label={say('when')}
        value={isLater || from !== null ? 'later' : 'now'}
        onChange={(choice) => {
          setLater(choice === 'later');
          if (choice === 'now' && from !== null) onChange(null);
        }}
      >
        <Stack gap="xs">
          <Radio
            value="now"
            label={stated === null ? say('atOnce') : say('asStated', { at: format.instant(stated) })}
          />
          <Radio value="later" label={say('later')} />
        </Stack>
      </Radio.Group>
      {(isLater || from !== null) && (
        <DatesProvider settings={{ locale: language, firstDayOfWeek: language === 'ja' ? 0 : 1 }}>
          <DateTimePicker
            maw={320}
            label={say('dateAndTime')}
            description={say('zone', { zone: timeZone })}
            valueFormat="YYYY-MM-DD HH:mm"
            minDate={wallClockAt(now, timeZone)}
            value={from === null ? null : wallClockAt(from, timeZone)}
            onChange={(value) => onChange(value === null ? null : (instantAt(value, timeZone) ?? null))}
            clearable
            clearButtonProps={{ 'aria-label': say('clearDate') }}
            submitButtonProps={{ 'aria-label': say('takeDate') }}
            timePickerProps={{ hoursInputLabel: say('hoursInput'), minutesInputLabel: say('minutesInput') }}
          />
        </DatesProvider>
      )}
      {from !== null && <Text size="sm">{say('chosen', { at: format.instant(from) })}</Text>}
    </Stack>
  );
}
