// The notice that a release gave: how long, against each promise, and why less where it was.
import { ScrollArea, Stack, Table, Text, Title } from '@mantine/core';
import { bilingual, foreignLanguage, useFormat } from '@bunkai/ui/format';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { BusinessDays } from './business-days.js';
import { KeptMark } from './kept-mark.js';
import type { NoticeFacts } from './notice-facts.js';
import classes from './notice.module.css';
import { noticeWords } from './notice.words.js';
import { PromiseName } from './promise-name.js';

const NONE = 'PT0S';

export function ReleaseNotice({ notice }: { readonly notice: NoticeFacts }) {
  const say = useWords(noticeWords);
  const format = useFormat();
  const language = useLanguage();
  const { given, businessDays, reason } = notice;
  return (
    <Stack component="section" gap="xs">
      <Title order={2}>{say('title')}</Title>
      <div>
        <Text>{given === NONE ? say('givenNone') : say('given', { time: format.duration(given) })}</Text>
        {given !== NONE && <BusinessDays days={businessDays} />}
      </div>
      <Promises notice={notice} />
      {reason && (
        <figure className={classes.reason}>
          <figcaption>{say('reason')}</figcaption>
          <blockquote lang={foreignLanguage(reason, language)}>
            <bdi>{bilingual(reason, language)}</bdi>
          </blockquote>
        </figure>
      )}
    </Stack>
  );
}

function Promises({ notice: { promises } }: { readonly notice: NoticeFacts }) {
  const say = useWords(noticeWords);
  const format = useFormat();
  return (
    <ScrollArea viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': say('title') }}>
      <Table className={classes.promises}>
        <Table.Thead>
          <Table.Tr>
            {(['promise', 'promised', 'verdict'] as const).map((column) => (
              <Table.Th key={column} scope="col">
                {say(column)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {promises.map((promise) => (
            <Table.Tr key={`${promise.path} ${promise.variant}`}>
              <Table.Th scope="row" fw={400}>
                <PromiseName {...promise} />
              </Table.Th>
              <Table.Td>{format.duration(promise.promised)}</Table.Td>
              <Table.Td>
                <KeptMark kept={promise.kept} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea>
  );
}
