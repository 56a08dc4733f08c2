// Entering a service: its names and its short name in addresses.
import { Button, Stack, Text, TextInput } from '@mantine/core';
import { type Refusal, RefusalAlert } from '@bunkai/ui/state';
import { useWords } from '@bunkai/ui/words';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { useAct } from '../api/use-act.js';
import { showFaults } from '../app/form-faults.js';
import { type LoadArguments, useLoaded } from '../app/load-arguments.js';
import { notifySuccess } from '../app/notify.js';
import { PageTitle } from '../app/page-title.js';
import { useSite } from '../app/site-context.js';
import { requireViewer } from '../session/require-viewer.js';
import { CreateServiceDocument } from './provider.generated.js';
import { providerWords } from './provider.words.js';

export async function load({ api, url }: LoadArguments) {
  const { organisation } = await requireViewer(api, url);
  return { provider: organisation?.slug ?? '' };
}

const fieldAt = { '/name': 'nameEn', '/name/en': 'nameEn', '/name/ja': 'nameJa', '/slug': 'slug' } as const;

export function Page() {
  const { provider } = useLoaded<typeof load>();
  const say = useWords(providerWords);
  const { origin } = useSite();
  const navigate = useNavigate();
  const [create, { isRunning }] = useAct(CreateServiceDocument);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { register, handleSubmit, setError, watch, formState } = useForm({
    defaultValues: { nameEn: '', nameJa: '', slug: '' },
  });
  const { errors } = formState;
  const submit = handleSubmit(async ({ nameEn, nameJa, slug }) => {
    setRefusal(null);
    const name = { en: nameEn.trim() || null, ja: nameJa.trim() || null };
    const data = await create({ name, slug: slug.trim() });
    if (!data) return;
    const result = data.createService;
    if (result.__typename !== 'Service') return setRefusal(showFaults(result, setError, fieldAt));
    notifySuccess(say('created'));
    await navigate(`/provider/services/${result.slug}/edit`);
  });
  const slug = watch('slug').trim();
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack maw={560}>
        <PageTitle>{say('newService')}</PageTitle>
        <TextInput label={say('nameEn')} lang="en" {...register('nameEn')} error={errors.nameEn?.message} />
        <TextInput label={say('nameJa')} lang="ja" {...register('nameJa')} error={errors.nameJa?.message} />
        <TextInput
          label={say('slug')}
          description={say('slugHint')}
          required
          maxLength={63}
          autoCapitalize="none"
          spellCheck={false}
          {...register('slug')}
          error={errors.slug?.message}
        />
        {slug !== '' && (
          <Text size="sm" c="dimmed">
            {say('address', { address: `${origin}/p/${provider}/${slug}` })}
          </Text>
        )}
        <RefusalAlert refusal={refusal} />
        <Button type="submit" loading={isRunning} mr="auto">
          {say('create')}
        </Button>
      </Stack>
    </form>
  );
}
