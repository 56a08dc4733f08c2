// The notice that the release gives, against each promise that covers what it changes.
import { parseDuration } from '@bunkai/disclosure';
import { Alert, Anchor, ScrollArea, Stack, Table, Text, Title } from '@mantine/core';
import { useFormat } from '@bunkai/ui/format';
import { useWords } from '@bunkai/ui/words';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { BusinessDays } from '../notice/business-days.js';
import { PromiseName } from '../notice/promise-name.js';
import type { Notice } from './load-publishing.js';
import classes from './publish.module.css';
import { publishWords } from './publish.words.js';
import { timeInWords } from './time-in-words.js';

interface NoticeTableProps {
  readonly notice: Notice;
  readonly onTakeEffect: (instant: string) => void;
}

export function NoticeTable({ notice, onTakeEffect }: NoticeTableProps) {
  const say = useWords(publishWords);
  const format = useFormat();
  const { promised, shortCount, givenSeconds, businessDays, isAtOnce, keptFrom } = notice;
  const given = isAtOnce ? say('noNotice') : timeInWords(givenSeconds, say);
  return (
    <Stack component="section" gap="xs">
      <Title order={2}>{say('notice')}</Title>
      <div>
        <Text>{say('noticeGiven', { time: given })}</Text>
        {businessDays && !isAtOnce && <BusinessDays days={businessDays} />}
      </div>
      {promised.length === 0 ? (
        <Text c="dimmed">{say('nothingPromised')}</Text>
      ) : (
        <>
          <Alert
            role="note"
            classNames={{ title: classes.alertTitle }}
            color={shortCount > 0 ? 'red' : 'teal'}
            variant="outline"
            p="sm"
            icon={shortCount > 0 ? <IconAlertTriangle aria-hidden /> : <IconCheck aria-hidden />}
            title={shortCount > 0 ? say('noticeShort', { count: shortCount }) : say('noticeKept')}
          />
          <Promises notice={notice} />
          {shortCount > 0 && keptFrom !== null && (
            <Anchor component="button" type="button" ta="start" onClick={() => onTakeEffect(keptFrom)}>
              {say('useKeptFrom', { at: format.instant(keptFrom) })}
            </Anchor>
          )}
        </>
      )}
    </Stack>
  );
}

function Promises({ notice: { promised, givenSeconds } }: { readonly notice: Notice }) {
  const say = useWords(publishWords);
  const format = useFormat();
  const columns = ['promise', 'promised', 'covers', 'verdict'] as const;
  return (
    <ScrollArea viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': say('notice') }}>
      <Table className={classes.promises}>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th key={column} scope="col">
                {say(column)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {promised.map((promise) => (
            <Table.Tr key={`${promise.path} ${promise.variant}`}>
              <Table.Th scope="row" fw={400}>
                <PromiseName {...promise} />
              </Table.Th>
              <Table.Td>{format.duration(promise.promised)}</Table.Td>
              <Table.Td>{say('changesCovered', { count: promise.changes })}</Table.Td>
              <Table.Td>
                {promise.kept
                  ? say('kept')
                  : say('short', { time: timeInWords(secondsOf(promise.promised) - givenSeconds, say) })}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea>
  );
}

function secondsOf(duration: string): number {
  const { numerator, denominator } = parseDuration(duration) ?? { numerator: 0n, denominator: 1n };
  return Number(numerator / denominator);
}
