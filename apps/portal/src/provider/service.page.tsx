// One of my services: how it stands, who reads it, under which terms.
import { Anchor, Button, Group, Stack, Tabs, Text } from '@mantine/core';
import { bilingual, useFormat } from '@bunkai/ui/format';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { type LoadArguments, useLoaded } from '../app/load-arguments.js';
import { notFound } from '../app/not-found.js';
import { PageTitle } from '../app/page-title.js';
import { requireViewer } from '../session/require-viewer.js';
import { isPublisher } from '../session/side-roles.js';
import { OwnServiceDocument } from './provider.generated.js';
import { providerWords } from './provider.words.js';
import { ServiceOverview } from './service-overview.js';
import { SubscriberList } from './subscriber-list.js';
import { TermsForm } from './terms-form.js';

export async function load({ api, url, params, now }: LoadArguments) {
  const { organisation, roles } = await requireViewer(api, url);
  if (!organisation?.provider) throw notFound();
  const { service } = await api.query(OwnServiceDocument, {
    provider: organisation.slug,
    slug: params['service'] ?? '',
    after: url.searchParams.get('after'),
    ended: url.searchParams.get('ended') === 'yes',
  });
  if (!service) throw notFound();
  return { service, now, mayWrite: isPublisher(roles) };
}

/** Which part is shown changes nothing of what there is. */
export function shouldReload(current: URL, next: URL): boolean {
  return ['after', 'ended'].some((name) => current.searchParams.get(name) !== next.searchParams.get(name));
}

const parts = ['overview', 'subscribers', 'terms'] as const;

export function Page() {
  const { service, mayWrite, now } = useLoaded<typeof load>();
  const say = useWords(providerWords);
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const part = parts.find((one) => one === search.get('part')) ?? 'overview';
  return (
    <Stack gap="lg">
      <ServiceHead />
      <Tabs
        value={part}
        onChange={(chosen) =>
          void navigate(chosen === 'overview' ? '?' : `?part=${chosen}`, { preventScrollReset: true })
        }
        keepMounted={false}
      >
        <Tabs.List aria-label={say('tabs')}>
          <Tabs.Tab value="overview">{say('tabOverview')}</Tabs.Tab>
          <Tabs.Tab value="subscribers">{say('tabSubscribers')}</Tabs.Tab>
          <Tabs.Tab value="terms">{say('tabTerms')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="overview" pt="lg">
          <ServiceOverview service={service} mayWrite={mayWrite} now={now} />
        </Tabs.Panel>
        <Tabs.Panel value="subscribers" pt="lg">
          <SubscriberList subscriptions={service.subscriptions} mayWrite={mayWrite} />
        </Tabs.Panel>
        <Tabs.Panel value="terms" pt="lg">
          <TermsForm
            key={service.ndaTerms?.sha256 ?? 'none'}
            service={service.id}
            terms={service.ndaTerms}
            mayWrite={mayWrite}
          />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}

function ServiceHead() {
  const { service, mayWrite } = useLoaded<typeof load>();
  const say = useWords(providerWords);
  const format = useFormat();
  const language = useLanguage();
  const { release, draft, slug } = service;
  const publicPath = `/p/${service.provider.slug}/${slug}`;
  return (
    <Stack gap="xs">
      <Anchor component={Link} to="/provider" size="sm">
        {say('title')}
      </Anchor>
      <PageTitle>{bilingual(service.name, language)}</PageTitle>
      <Text size="sm" c="dimmed">
        {release
          ? say('inForce', { number: release.number, date: format.day(release.effectiveFrom) })
          : say('neverPublished')}
        {' · '}
        {draft ? say('draftOf', { date: format.instant(draft.updatedAt) }) : say('noDraft')}
      </Text>
      <Group gap="xs">
        {mayWrite && (
          <>
            <Button component={Link} to={`/provider/services/${slug}/edit`}>
              {say('edit')}
            </Button>
            <Button component={Link} to={`/provider/services/${slug}/publish`} variant="default">
              {say('publish')}
            </Button>
          </>
        )}
        {service.releases.edges.length > 0 && (
          <>
            <Button component={Link} to={publicPath} variant="subtle">
              {say('publicPage')}
            </Button>
            <Button component={Link} to={`${publicPath}/history`} variant="subtle">
              {say('history')}
            </Button>
          </>
        )}
      </Group>
    </Stack>
  );
}
