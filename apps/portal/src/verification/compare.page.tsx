// Two to five services side by side against one profile, before one of them is chosen.
import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { bilingual } from '@bunkai/ui/format';
import { EmptyState, RefusalAlert } from '@bunkai/ui/state';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { useNavigation, useSearchParams } from 'react-router';
import { type LoadArguments, useLoaded } from '../app/load-arguments.js';
import { PageTitle } from '../app/page-title.js';
import { redirectToSignIn } from '../session/require-viewer.js';
import { ChosenServices } from './chosen-services.js';
import { MOST_COMPARED, chosenKeys, readKey } from './compare-model.js';
import { ComparisonTable } from './comparison-table.js';
import { NoMatrix } from './no-matrix.js';
import { serviceKey } from './service-name.js';
import { ServiceSearch } from './service-search.js';
import { subscriptionWords } from './subscription.words.js';
import { CompareServicesDocument, ProfilesToCompareDocument } from './verification.generated.js';

export async function load({ api, url }: LoadArguments) {
  const { viewer } = await api.query(ProfilesToCompareDocument, {});
  if (!viewer) throw redirectToSignIn(url);
  const profiles = viewer.requirementProfiles?.edges.map(({ node }) => node) ?? [];
  const subscribed = viewer.subscriptions?.edges.map(({ node }) => node) ?? [];
  const asked = url.searchParams.get('profile');
  const profile = profiles.find(({ id }) => id === asked) ?? profiles[0];
  const services = chosenKeys(url.searchParams).flatMap((key) => readKey(key) ?? []);
  const trial =
    profile && services.length >= 2
      ? (await api.query(CompareServicesDocument, { profile: profile.id, services })).trial
      : null;
  const isCustomer = viewer.organisation?.customer ?? false;
  return { profiles, subscribed, profile: profile?.id ?? '', trial, isCustomer };
}

export function Page() {
  const { profiles, subscribed, profile, trial, isCustomer } = useLoaded<typeof load>();
  const say = useWords(subscriptionWords);
  const language = useLanguage();
  const [search, setSearch] = useSearchParams();
  const isLoading = useNavigation().state !== 'idle';
  const chosen = chosenKeys(search);
  const choose = (keys: readonly string[], of = profile) => {
    const next = new URLSearchParams(keys.map((key) => ['service', key]));
    if (of !== '') next.set('profile', of);
    setSearch(next, { preventScrollReset: true });
  };
  if (profiles.length === 0) {
    return (
      <Stack>
        <PageTitle>{say('compareTitle')}</PageTitle>
        <NoMatrix isCustomer={isCustomer} hasProfiles={false} />
      </Stack>
    );
  }
  return (
    <Stack>
      <Group justify="space-between" align="baseline">
        <PageTitle>{say('compareTitle')}</PageTitle>
        {trial?.__typename === 'Trial' && (
          <Button variant="default" className="no-print" onClick={() => window.print()}>
            {say('print')}
          </Button>
        )}
      </Group>
      <Text maw="46rem">{say('compareIntro')}</Text>
      <Group align="flex-end" className="no-print">
        <NativeSelect
          label={say('profile')}
          value={profile}
          onChange={(event) => choose(chosen, event.currentTarget.value)}
          data={profiles.map(({ id, name }) => ({ value: id, label: bilingual(name, language) }))}
        />
        {chosen.length < MOST_COMPARED && (
          <ServiceSearch
            key={chosen.join()}
            label={say('compareServices')}
            description={say('compareServicesHint')}
            suggested={subscribed.map(({ service }) => service)}
            without={chosen}
            onChoose={(key) => choose([...chosen, key])}
          />
        )}
      </Group>
      <ChosenServices
        chosen={chosen}
        names={[
          ...subscribed.map(({ service }) => service),
          ...(trial?.__typename === 'Trial' ? trial.services.map(({ service }) => service) : []),
        ].map((service) => [serviceKey(service), bilingual(service.name, language)] as const)}
        onRemove={(key) => choose(chosen.filter((each) => each !== key))}
      />
      <Text role="status" size="sm" mih="1.5em" className="no-print">
        {isLoading ? say('loading') : ''}
      </Text>
      {trial === null && <EmptyState title={say('compareNone')}>{say('compareNoneText')}</EmptyState>}
      {trial && trial.__typename !== 'Trial' && <RefusalAlert refusal={trial} />}
      {trial?.__typename === 'Trial' && <ComparisonTable trial={trial} />}
    </Stack>
  );
}
