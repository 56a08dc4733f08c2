// The rows of an import that were not done, each with what is wrong and where.
import { Button, Code, Stack, Table, Text, Title } from '@mantine/core';
import { plain } from '@bunkai/ui/format';
import { useWords } from '@bunkai/ui/words';
import { Link } from 'react-router';
import type { ImportQuery } from './bulk.generated.js';
import { bulkWords } from './bulk.words.js';

type Faults = NonNullable<ImportQuery['bulkImport']>['faults'];

export function FaultTable({ faults }: { readonly faults: Faults }) {
  const say = useWords(bulkWords);
  return (
    <Stack component="section" aria-labelledby="faults">
      <Title order={2} id="faults">
        {say('faults')}
      </Title>
      {faults.edges.length === 0 && <Text>{say('noFaults')}</Text>}
      {faults.edges.length > 0 && (
        <Table.ScrollContainer
          minWidth={560}
          type="native"
          tabIndex={0}
          role="group"
          aria-labelledby="faults"
        >
          <Table verticalSpacing="sm">
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{say('line')}</Table.Th>
                <Table.Th scope="col">{say('row')}</Table.Th>
                <Table.Th scope="col">{say('place')}</Table.Th>
                <Table.Th scope="col">{say('fault')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {faults.edges.flatMap(({ node }) =>
                node.faults.map(({ pointer, code, message }, index) => (
                  <Table.Tr key={`${node.line} ${index} ${code}`}>
                    <Table.Th scope="row" fw={400}>
                      {node.line}
                    </Table.Th>
                    <Table.Td>
                      <bdi>{plain(node.key)}</bdi>
                    </Table.Td>
                    <Table.Td>{pointer === '' ? say('wholeRow') : <Code>{plain(pointer)}</Code>}</Table.Td>
                    <Table.Td>{plain(message)}</Table.Td>
                  </Table.Tr>
                )),
              )}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {faults.pageInfo.hasNextPage && (
        <div>
          <Button component={Link} variant="default" to={`?after=${faults.pageInfo.endCursor ?? ''}`}>
            {say('moreFaults')}
          </Button>
        </div>
      )}
    </Stack>
  );
}
