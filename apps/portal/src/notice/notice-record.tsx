// A provider's public record: the notice that it promised and gave, release by release, with totals.
import { Anchor, Group, ScrollArea, Stack, Table, Text, Title } from '@mantine/core';
import { bilingual, useFormat } from '@bunkai/ui/format';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { Link } from 'react-router';
import { KeptMark } from './kept-mark.js';
import type { NoticeFacts } from './notice-facts.js';
import classes from './notice.module.css';
import { noticeWords } from './notice.words.js';
import { PromiseName } from './promise-name.js';

export interface NoticeRecordFacts {
  readonly releases: number;
  readonly releasesShort: number;
  readonly promises: number;
  readonly promisesKept: number;
  readonly latest: readonly NoticedFacts[];
}

interface NoticedFacts {
  readonly serviceSlug: string;
  readonly serviceName: { readonly en: string | null; readonly ja: string | null };
  readonly number: number;
  readonly publishedAt: string;
  readonly notice: Omit<NoticeFacts, 'businessDays'>;
}

interface NoticeRecordProps {
  /** The provider's slug. */
  readonly provider: string;
  readonly record: NoticeRecordFacts;
}

export function NoticeRecord({ provider, record }: NoticeRecordProps) {
  const say = useWords(noticeWords);
  const { releases, latest } = record;
  return (
    <Stack component="section" gap="xs" id="notice">
      <Group justify="space-between" align="baseline">
        <Title order={2}>{say('title')}</Title>
        <Anchor href={`/p/${provider}/notice.json`} size="sm">
          {say('json')}
        </Anchor>
      </Group>
      <Text className={classes.lead}>{say(releases === 0 ? 'recordNone' : 'recordText')}</Text>
      {releases > 0 && (
        <>
          <Totals record={record} />
          <Releases provider={provider} record={record} />
          {latest.length < releases && (
            <Text size="sm" c="dimmed">
              {say('latestOnly', { count: latest.length })}
            </Text>
          )}
        </>
      )}
    </Stack>
  );
}

function Totals({ record }: Pick<NoticeRecordProps, 'record'>) {
  const say = useWords(noticeWords);
  return (
    <dl className={classes.totals}>
      <div>
        <dt>{say('promisesKept')}</dt>
        <dd>{say('promisesKeptOf', { kept: record.promisesKept, total: record.promises })}</dd>
      </div>
      <div>
        <dt>{say('releasesShort')}</dt>
        <dd>{say('releasesShortOf', { short: record.releasesShort, total: record.releases })}</dd>
      </div>
    </dl>
  );
}

function Releases({ provider, record: { latest } }: NoticeRecordProps) {
  const say = useWords(noticeWords);
  return (
    <ScrollArea viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': say('recordTable') }}>
      <Table className={classes.record}>
        <Table.Caption className={classes.caption}>{say('recordTable')}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            {(['release', 'promise', 'promised', 'givenColumn', 'verdict'] as const).map((column) => (
              <Table.Th key={column} scope="col">
                {say(column)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        {latest.map((noticed) => (
          <ReleaseRows
            key={`${noticed.serviceSlug} ${noticed.number}`}
            noticed={noticed}
            path={`/p/${provider}/${noticed.serviceSlug}/releases/${noticed.number}`}
          />
        ))}
      </Table>
    </ScrollArea>
  );
}

interface ReleaseRowsProps {
  readonly noticed: NoticedFacts;
  readonly path: string;
}

function ReleaseRows({ noticed: { notice, ...release }, path }: ReleaseRowsProps) {
  const say = useWords(noticeWords);
  const format = useFormat();
  const language = useLanguage();
  const { given, promises, reason } = notice;
  return (
    <Table.Tbody>
      {promises.map((promise, index) => (
        <Table.Tr key={`${promise.path} ${promise.variant}`}>
          {index === 0 && (
            <Table.Th scope="rowgroup" rowSpan={promises.length} className={classes.release}>
              <Anchor component={Link} to={path} underline="always">
                <bdi>
                  {say('releaseOf', {
                    service: bilingual(release.serviceName, language),
                    number: release.number,
                  })}
                </bdi>
              </Anchor>
              <Text size="xs" c="dimmed">
                {say('publishedOn', { day: format.day(release.publishedAt) })}
              </Text>
              {reason && (
                <Text size="sm" className={classes.stated}>
                  <bdi>{say('statedReason', { text: bilingual(reason, language) })}</bdi>
                </Text>
              )}
            </Table.Th>
          )}
          <Table.Td>
            <PromiseName {...promise} exception={null} />
          </Table.Td>
          <Table.Td>{format.duration(promise.promised)}</Table.Td>
          <Table.Td>{given === 'PT0S' ? say('none') : format.duration(given)}</Table.Td>
          <Table.Td>
            <KeptMark kept={promise.kept} />
          </Table.Td>
        </Table.Tr>
      ))}
    </Table.Tbody>
  );
}
