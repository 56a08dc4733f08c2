// How a service stands: completeness, demand, dates, and how far each release got.
import { Anchor, SimpleGrid, Stack, Table, Title } from '@mantine/core';
import { useFormat } from '@bunkai/ui/format';
import { useWords } from '@bunkai/ui/words';
import { Link } from 'react-router';
import { ObjectionList } from '../conversation/objection-list.js';
import { ReleaseAnswers } from '../conversation/release-answers.js';
import { CompletenessMeter } from './completeness-meter.js';
import { DemandList } from './demand-list.js';
import { dueDates } from './due-dates.js';
import { DueList } from './due-list.js';
import type { OwnServiceQuery } from './provider.generated.js';
import { providerWords } from './provider.words.js';

export type OwnService = NonNullable<OwnServiceQuery['service']>;

type OwnRelease = OwnService['releases']['edges'][number]['node'];

interface ServiceOverviewProps {
  readonly service: OwnService;
  readonly mayWrite: boolean;
  readonly now: string;
}

export function ServiceOverview({ service, mayWrite, now }: ServiceOverviewProps) {
  const { release } = service;
  const due = dueDates({ scheduled: service.scheduled, expiries: release?.attestationExpiries ?? [] }, now);
  return (
    <Stack gap="xl">
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xl">
        <Stack gap="lg">
          {release?.completeness && <CompletenessMeter {...release.completeness} order={2} />}
          <DueList due={due} order={2} />
        </Stack>
        <DemandList
          order={2}
          demand={service.demand ?? []}
          editPath={mayWrite ? `/provider/services/${service.slug}/edit` : undefined}
        />
      </SimpleGrid>
      {service.releases.edges.length > 0 && <Reaches service={service} />}
    </Stack>
  );
}

/** Nothing where nobody said anything. */
function ReleaseSaid({ release }: { readonly release: OwnRelease }) {
  const say = useWords(providerWords);
  const answers = release.reach?.answers ?? [];
  if (answers.length === 0 && release.objections.length === 0) return null;
  return (
    <Stack gap="xs" mt="md">
      <Title order={3} size="h5">
        {say('answersTitle', { number: release.number })}
      </Title>
      <ReleaseAnswers answers={answers} />
      <ObjectionList objections={release.objections} isOwn={false} />
    </Stack>
  );
}

interface ReachRowProps {
  readonly release: OwnRelease;
  readonly publicPath: string;
  readonly saysWhen: boolean;
}

function ReachRow({ release, publicPath, saysWhen }: ReachRowProps) {
  const say = useWords(providerWords);
  const format = useFormat();
  const { number, effectiveFrom, reach } = release;
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        <Anchor component={Link} to={`${publicPath}/releases/${number}`} inherit underline="always">
          {number}
        </Anchor>
      </Table.Th>
      <Table.Td>{format.instant(effectiveFrom)}</Table.Td>
      <Table.Td>{format.number(reach?.told ?? 0)}</Table.Td>
      <Table.Td>{format.number(reach?.delivered ?? 0)}</Table.Td>
      <Table.Td>{format.number(reach?.seen ?? 0)}</Table.Td>
      <Table.Td>{format.number(reach?.acknowledged ?? 0)}</Table.Td>
      <Table.Td>{format.number(reach?.objected ?? 0)}</Table.Td>
      {saysWhen && (
        <Table.Td>
          {reach?.countedAt
            ? say('countedAt', { instant: format.instant(reach.countedAt) })
            : say('countedNow')}
        </Table.Td>
      )}
    </Table.Tr>
  );
}

function Reaches({ service }: Pick<ServiceOverviewProps, 'service'>) {
  const say = useWords(providerWords);
  const saysWhen = service.releases.edges.some(({ node }) => node.reach?.countedAt);
  const publicPath = `/p/${service.provider.slug}/${service.slug}`;
  return (
    <section>
      <Title order={2} id="reaches" mb="sm">
        {say('reachTitle')}
      </Title>
      <Table.ScrollContainer minWidth={560} type="native" tabIndex={0} role="group" aria-labelledby="reaches">
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{say('release')}</Table.Th>
              <Table.Th scope="col">{say('effective')}</Table.Th>
              <Table.Th scope="col">{say('told')}</Table.Th>
              <Table.Th scope="col">{say('delivered')}</Table.Th>
              <Table.Th scope="col">{say('seen')}</Table.Th>
              <Table.Th scope="col">{say('acknowledged')}</Table.Th>
              <Table.Th scope="col">{say('objected')}</Table.Th>
              {saysWhen && <Table.Th scope="col">{say('counted')}</Table.Th>}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {service.releases.edges.map(({ node }) => (
              <ReachRow key={node.id} release={node} publicPath={publicPath} saysWhen={saysWhen} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {service.releases.edges.map(({ node }) => (
        <ReleaseSaid key={node.id} release={node} />
      ))}
    </section>
  );
}
