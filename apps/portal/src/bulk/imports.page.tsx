// The imports of my organisation, and beginning another.
import { Anchor, Button, Stack, Table, Text, Title } from '@mantine/core';
import { plain, useFormat } from '@bunkai/ui/format';
import { useWords } from '@bunkai/ui/words';
import { Link } from 'react-router';
import { type LoadArguments, useLoaded } from '../app/load-arguments.js';
import { notFound } from '../app/not-found.js';
import { PageTitle } from '../app/page-title.js';
import { redirectToSignIn } from '../session/require-viewer.js';
import { type ImportStandingFragment, ImportsDocument } from './bulk.generated.js';
import { bulkWords } from './bulk.words.js';
import { ImportForm } from './import-form.js';

export async function load({ api, url }: LoadArguments) {
  const { viewer } = await api.query(ImportsDocument, { after: url.searchParams.get('after') });
  if (!viewer) throw redirectToSignIn(url);
  if (!viewer.organisation) throw notFound();
  return { viewer, organisation: viewer.organisation };
}

export function Page() {
  const { viewer, organisation } = useLoaded<typeof load>();
  const say = useWords(bulkWords);
  const may = (role: 'publisher' | 'assessor') =>
    viewer.roles.includes('owner') || viewer.roles.includes(role);
  const kinds = [
    ...(organisation.provider && may('publisher') ? (['SERVICES'] as const) : []),
    ...(organisation.customer && may('assessor') ? (['SUBSCRIPTIONS'] as const) : []),
  ];
  const { edges, pageInfo } = viewer.imports;
  return (
    <Stack gap="xl">
      <div>
        <PageTitle>{say('title')}</PageTitle>
        <Text c="dimmed">{say('intro')}</Text>
      </div>
      {kinds.length > 0 && <ImportForm kinds={kinds} />}
      <Stack component="section" aria-labelledby="recent">
        <Title order={2} id="recent">
          {say('recent')}
        </Title>
        {edges.length === 0 ? (
          <Text>{say('none')}</Text>
        ) : (
          <ImportTable imports={edges.map(({ node }) => node)} />
        )}
        {pageInfo.hasNextPage && (
          <div>
            <Button component={Link} variant="default" to={`/imports?after=${pageInfo.endCursor ?? ''}`}>
              {say('more')}
            </Button>
          </div>
        )}
      </Stack>
    </Stack>
  );
}

function ImportTable({ imports }: { readonly imports: readonly ImportStandingFragment[] }) {
  const say = useWords(bulkWords);
  const format = useFormat();
  return (
    <Table.ScrollContainer minWidth={560} type="native" tabIndex={0} role="group" aria-labelledby="recent">
      <Table verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            {(['file', 'what', 'state', 'progress', 'startedAt'] as const).map((name) => (
              <Table.Th key={name} scope="col">
                {say(name)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {imports.map(({ id, kind, fileName, state, createdAt, ...counts }) => (
            <Table.Tr key={id}>
              <Table.Th scope="row" fw={400}>
                <Anchor component={Link} to={`/imports/${id}`}>
                  <bdi>{plain(fileName)}</bdi>
                </Anchor>
              </Table.Th>
              <Table.Td>{say(`kind_${kind}`)}</Table.Td>
              <Table.Td>{say(`state_${state}`)}</Table.Td>
              <Table.Td>
                {say('progressOf', {
                  handled: format.number(counts.doneCount + counts.unchangedCount + counts.faultyCount),
                  rows: format.number(counts.rowCount),
                })}
              </Table.Td>
              <Table.Td>{format.instant(createdAt)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
