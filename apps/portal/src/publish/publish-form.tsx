// The last step: what changed in words, the confirmation that the harm asks for, and the button.
import { Button, Checkbox, Stack, Text, TextInput, Textarea, Title } from '@mantine/core';
import { bilingual } from '@bunkai/ui/format';
import { RefusalAlert } from '@bunkai/ui/state';
import { useWords } from '@bunkai/ui/words';
import { type FormEvent, useState } from 'react';
import { useRevalidator } from 'react-router';
import { harmOf } from './harm.js';
import type { Impact, Notice } from './load-publishing.js';
import { publishWords } from './publish.words.js';
import { MOST_CHARACTERS, ShortNoticeReason } from './short-notice-reason.js';
import { type Published, type PublishingRefusal, usePublish } from './use-publish.js';

interface PublishFormProps {
  readonly service: { readonly id: string; readonly slug: string };
  readonly impact: Impact;
  readonly notice: Notice;
  readonly from: string | null;
  readonly onPublished: (release: Published) => void;
  readonly onConflict: () => void;
}

const DANGER = 'red.9';

/** What still has to be confirmed, after the button was pressed. */
interface Missing {
  readonly slug: boolean;
  readonly seen: boolean;
  readonly reason: boolean;
}

const nothingMissing: Missing = { slug: false, seen: false, reason: false };

export function PublishForm({ service, impact, notice, from, onPublished, onConflict }: PublishFormProps) {
  const say = useWords(publishWords);
  const { revalidate } = useRevalidator();
  const { publish, isRunning } = usePublish(service.id, impact.revision);
  const [refusal, setRefusal] = useState<PublishingRefusal | null>(null);
  const [missing, setMissing] = useState<Missing>(nothingMissing);
  const flips = { unmet: impact.flipsToUnmet, undetermined: impact.flipsToUndetermined };
  const harm = harmOf(flips, notice.shortCount);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const reason = textsOf(form, 'reason-');
    const unconfirmed = {
      slug: harm === 'much' && textOf(form, 'slug') !== service.slug,
      seen: notice.shortCount + flips.undetermined.length > 0 && !form.has('seen'),
      reason: notice.shortCount > 0 && !reason,
    };
    setMissing(unconfirmed);
    if (unconfirmed.slug || unconfirmed.seen || unconfirmed.reason) return;
    setRefusal(null);
    const summary = textsOf(form, '') ?? { en: null, ja: null };
    const result = await publish({ effectiveFrom: from, summary, shortNoticeReason: reason });
    if (!result) return;
    if (result.kind === 'published') return onPublished(result.release);
    if (result.kind === 'conflict') return onConflict();
    setRefusal(result.refusal);
    if (result.kind === 'too-short') await revalidate();
  }

  return (
    <form method="post" onSubmit={(event) => void submit(event)} noValidate>
      <Stack>
        <Title order={2}>{say('summary')}</Title>
        {(['en', 'ja'] as const).map((language) => (
          <Textarea
            key={language}
            name={language}
            lang={language}
            label={say(language === 'en' ? 'english' : 'japanese')}
            description={say('summaryHint', { text: bilingual(impact.summary, language) })}
            autosize
            minRows={2}
            maxLength={MOST_CHARACTERS}
          />
        ))}
        {notice.shortCount > 0 && (
          <ShortNoticeReason isMissing={missing.reason} onChange={() => setMissing(nothingMissing)} />
        )}
        {harm !== 'none' && (
          <Confirmation
            service={service}
            impact={impact}
            notice={notice}
            missing={missing}
            onChange={() => setMissing(nothingMissing)}
          />
        )}
        <RefusalAlert refusal={refusal} />
        <Button type="submit" loading={isRunning} maw={320} {...(harm === 'much' && { color: DANGER })}>
          {say(notice.isAtOnce ? 'publish' : 'publishFrom')}
        </Button>
        <Text size="sm" role="status" mih="1.5em">
          {isRunning && say('publishing')}
        </Text>
      </Stack>
    </form>
  );
}

interface ConfirmationProps extends Pick<PublishFormProps, 'service' | 'impact' | 'notice'> {
  readonly missing: Missing;
  readonly onChange: () => void;
}

/** Names each harm; a flip to unmet is confirmed by the name of the service. */
function Confirmation({ service: { slug }, impact, notice, missing, onChange }: ConfirmationProps) {
  const say = useWords(publishWords);
  const harms = [
    ...(notice.shortCount > 0 ? [say('confirmShort')] : []),
    ...(impact.flipsToUndetermined.length > 0 ? [say('confirmUndetermined')] : []),
  ];
  return (
    <>
      <Title order={2}>{say('confirm')}</Title>
      {harms.length > 0 && (
        <Checkbox
          name="seen"
          error={missing.seen && say('notTicked')}
          onChange={onChange}
          label={
            <>
              {say('confirmSome')}
              <ul>
                {harms.map((harm) => (
                  <li key={harm}>{harm}</li>
                ))}
              </ul>
            </>
          }
        />
      )}
      {impact.flipsToUnmet.length > 0 && (
        <TextInput
          name="slug"
          label={say('confirmMuch', { slug })}
          error={missing.slug && say('typedOther', { slug })}
          onChange={onChange}
          autoComplete="off"
          maw={480}
        />
      )}
    </>
  );
}

/** The texts of both languages; null where there is neither. */
function textsOf(form: FormData, prefix: string) {
  const [en, ja] = [textOf(form, `${prefix}en`) || null, textOf(form, `${prefix}ja`) || null];
  return en === null && ja === null ? null : { en, ja };
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}
