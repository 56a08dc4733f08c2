// The notice that the release gives, against each promise that covers what it changes.
import { iso27017_2015 } from '@bunkai/catalogue';
import { type PromisedNotice, namesOf, parseDuration } from '@bunkai/disclosure';
import { Alert, Anchor, ScrollArea, Stack, Table, Text, Title } from '@mantine/core';
import { localized, useFormat } from '@bunkai/ui/format';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
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
  const { promised, shortCount, givenSeconds, isAtOnce, keptFrom } = notice;
  const given = isAtOnce ? say('noNotice') : timeInWords(givenSeconds, say);
  return (
    <Stack component="section" gap="xs">
      <Title order={2}>{say('notice')}</Title>
      <Text>{say('noticeGiven', { time: given })}</Text>
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
                <PromiseName promise={promise} />
              </Table.Th>
              <Table.Td>{format.duration(promise.notice)}</Table.Td>
              <Table.Td>{say('changesCovered', { count: promise.changes.length })}</Table.Td>
              <Table.Td>
                {promise.isShort
                  ? say('short', { time: timeInWords(secondsOf(promise.notice) - givenSeconds, say) })
                  : say('kept')}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea>
  );
}

function PromiseName({ promise }: { readonly promise: PromisedNotice }) {
  const say = useWords(publishWords);
  const language = useLanguage();
  const [control = '', name = '', category] = namesOf(promise.path);
  const field = iso27017_2015.fields.get(`${control}/${name}`);
  const kind =
    category === undefined ? undefined : field?.members?.get('category')?.codeTitles?.get(category);
  return (
    <>
      <span className={classes.number}>{control}</span> {field?.title[language]}
      {kind && `: ${kind[language]}`}
      {promise.variant !== null && ` ${say('forVariant', { name: promise.variant })}`}
      {promise.exception !== undefined && (
        <Text size="xs" c="dimmed">
          <bdi>{say('exception', { text: localized(promise.exception, language) })}</bdi>
        </Text>
      )}
    </>
  );
}

function secondsOf(duration: string): number {
  const { numerator, denominator } = parseDuration(duration) ?? { numerator: 0n, denominator: 1n };
  return Number(numerator / denominator);
}
