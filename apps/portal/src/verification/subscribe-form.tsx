// What is chosen of a service before it is subscribed to.
import { Button, NativeSelect, Radio, Stack } from '@mantine/core';
import type { Disclosure } from '@bunkai/disclosure';
import { bilingual, localized } from '@bunkai/ui/format';
import { type Refusal, RefusalAlert } from '@bunkai/ui/state';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { type FormEvent, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useAct } from '../api/use-act.js';
import { notifySuccess } from '../app/notify.js';
import type { Choices } from './asked.js';
import { subscriptionWords } from './subscription.words.js';
import { textOf } from './text-of.js';
import { SubscribeDocument } from './verification.generated.js';

type Profile = NonNullable<NonNullable<Choices['viewer']>['requirementProfiles']>['edges'][number]['node'];

interface SubscribeFormProps {
  readonly service: NonNullable<Choices['service']>;
  readonly profiles: readonly Profile[];
}

const classes = ['customers', 'subscribers', 'nda'] as const;

export function SubscribeForm({ service, profiles }: SubscribeFormProps) {
  const say = useWords(subscriptionWords);
  const language = useLanguage();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [subscribe, { isRunning }] = useAct(SubscribeDocument);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { variants = {} } = (service.release?.document ?? {}) as Partial<Disclosure>;

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const data = await subscribe({
      service: service.id,
      variant: textOf(form, 'variant') || null,
      profile: textOf(form, 'profile'),
      readerClass: classes.find((each) => each === textOf(form, 'class')) ?? 'customers',
    });
    if (!data) return;
    if (data.subscribe.__typename !== 'ServiceSubscription') return setRefusal(data.subscribe);
    notifySuccess(say('subscribed'));
    await navigate(`/customer/subscriptions/${encodeURIComponent(data.subscribe.id)}`);
  }

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack maw={560}>
        {Object.keys(variants).length > 0 && (
          <NativeSelect
            name="variant"
            label={say('variant')}
            defaultValue={search.get('variant') ?? ''}
            data={[
              { value: '', label: say('base') },
              ...Object.entries(variants).map(([id, { name }]) => {
                return { value: id, label: localized(name, language) || id };
              }),
            ]}
          />
        )}
        <NativeSelect
          name="profile"
          label={say('profile')}
          defaultValue={search.get('profile') ?? profiles[0]?.id ?? ''}
          data={profiles.map(({ id, name, currentVersion }) => ({
            value: id,
            label: say('profileOption', {
              name: bilingual(name, language),
              count: say('requirements', { count: currentVersion.requirementCount }),
            }),
          }))}
        />
        <Radio.Group name="class" label={say('readerClass')} defaultValue="customers">
          <Stack gap="xs" mt={4}>
            {classes
              .filter((each) => each !== 'nda' || service.ndaTerms !== null)
              .map((each) => (
                <Radio
                  key={each}
                  value={each}
                  label={say(`class-${each}`)}
                  description={say(`classHint_${each}`)}
                />
              ))}
          </Stack>
        </Radio.Group>
        <RefusalAlert refusal={refusal} />
        <div>
          <Button type="submit" loading={isRunning}>
            {say('subscribe')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
