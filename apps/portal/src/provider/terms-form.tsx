// The terms of the reader class nda: shown, and set anew.
import { Button, Code, Fieldset, Stack, Text, TextInput, Textarea } from '@mantine/core';
import { type Refusal, RefusalAlert } from '@bunkai/ui/state';
import { useWords } from '@bunkai/ui/words';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useRevalidator } from 'react-router';
import { useAct } from '../api/use-act.js';
import { showFaults } from '../app/form-faults.js';
import { notifySuccess } from '../app/notify.js';
import { type OwnServiceQuery, SetNdaTermsDocument } from './provider.generated.js';
import { providerWords } from './provider.words.js';

interface TermsFormProps {
  /** The id of the service. */
  readonly service: string;
  readonly terms: NonNullable<OwnServiceQuery['service']>['ndaTerms'];
  readonly mayWrite: boolean;
}

const fieldAt = {
  '/title': 'en',
  '/title/en': 'en',
  '/title/ja': 'ja',
  '/text': 'text',
  '/url': 'url',
  '/sha256': 'sha256',
} as const;

export function TermsForm({ service, terms, mayWrite }: TermsFormProps) {
  const say = useWords(providerWords);
  const { revalidate } = useRevalidator();
  const [setTerms, { isRunning }] = useAct(SetNdaTermsDocument);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { register, handleSubmit, setError, formState } = useForm({
    defaultValues: {
      en: terms?.title.en ?? '',
      ja: terms?.title.ja ?? '',
      text: terms?.text ?? '',
      url: terms?.url ?? '',
      sha256: terms?.url ? terms.sha256 : '',
    },
  });
  const { errors } = formState;
  const submit = handleSubmit(async ({ en, ja, text, url, sha256 }) => {
    setRefusal(null);
    const title = { en: en.trim() || null, ja: ja.trim() || null };
    const data = await setTerms({
      service,
      title,
      text: text || null,
      url: url || null,
      sha256: sha256 || null,
    });
    if (!data) return;
    const result = data.setNdaTerms;
    if (result.__typename !== 'Service') return setRefusal(showFaults(result, setError, fieldAt));
    notifySuccess(say('termsSaved'));
    await revalidate();
  });
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack maw={720}>
        <Text>{say('termsHint')}</Text>
        {!terms && <Text fw={650}>{say('noTerms')}</Text>}
        {terms && (
          <Text size="sm">
            {say('fingerprint')}: <Code>{terms.sha256}</Code>
          </Text>
        )}
        <Fieldset variant="unstyled" disabled={!mayWrite}>
          <Stack>
            <TextInput label={say('termsTitleEn')} lang="en" {...register('en')} error={errors.en?.message} />
            <TextInput label={say('termsTitleJa')} lang="ja" {...register('ja')} error={errors.ja?.message} />
            <Textarea
              label={say('termsText')}
              description={say('termsTextHint')}
              autosize
              minRows={6}
              maxRows={20}
              {...register('text')}
              error={errors.text?.message}
            />
            <TextInput label={say('termsUrl')} type="url" {...register('url')} error={errors.url?.message} />
            <TextInput label={say('termsSha256')} {...register('sha256')} error={errors.sha256?.message} />
            <RefusalAlert refusal={refusal} />
            {mayWrite && (
              <Button type="submit" loading={isRunning} mr="auto">
                {say('saveTerms')}
              </Button>
            )}
          </Stack>
        </Fieldset>
      </Stack>
    </form>
  );
}
