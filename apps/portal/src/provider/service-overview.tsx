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
function ReleaseSaid({ release }: { readonly release: OwnService['releases']['edges'][number]['node'] }) {
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

function Reaches({ service }: Pick<ServiceOverviewProps, 'service'>) {
  const say = useWords(providerWords);
  const format = useFormat();
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
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {service.releases.edges.map(({ node }) => (
              <Table.Tr key={node.id}>
                <Table.Th scope="row" fw={400}>
                  <Anchor
                    component={Link}
                    to={`${publicPath}/releases/${node.number}`}
                    inherit
                    underline="always"
                  >
                    {node.number}
                  </Anchor>
                </Table.Th>
                <Table.Td>{format.instant(node.effectiveFrom)}</Table.Td>
                <Table.Td>{format.number(node.reach?.told ?? 0)}</Table.Td>
                <Table.Td>{format.number(node.reach?.delivered ?? 0)}</Table.Td>
                <Table.Td>{format.number(node.reach?.seen ?? 0)}</Table.Td>
                <Table.Td>{format.number(node.reach?.acknowledged ?? 0)}</Table.Td>
                <Table.Td>{format.number(node.reach?.objected ?? 0)}</Table.Td>
              </Table.Tr>
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
