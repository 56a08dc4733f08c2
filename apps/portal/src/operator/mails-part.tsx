// Mails that were written to a folder: their list, and one of them as its reader would see it.
import { Button, Code, Modal, Tabs, Text } from '@mantine/core';
import { plain, useFormat } from '@bunkai/ui/format';
import { useWords } from '@bunkai/ui/words';
import { useState } from 'react';
import { useQuery } from '../api/use-query.js';
import { FactsTable } from './facts-table.js';
import { OperatorMailDocument } from './operator.generated.js';
import classes from './operator.module.css';
import type { OperatorState } from './operator-state.js';
import { operatorWords } from './operator.words.js';
import { Part } from './part.js';

export function MailsPart({ operator: { mails } }: { readonly operator: OperatorState }) {
  const say = useWords(operatorWords);
  const format = useFormat();
  const [shown, setShown] = useState<string | null>(null);
  return (
    <Part title={say('mails')} hint={say('mailsHint')} empty={mails.length === 0 && say('noMails')}>
      <FactsTable
        caption={say('mails')}
        columns={[say('written'), say('subject'), say('to'), say('action')]}
        rows={mails.map(({ id, writtenAt, subject, to }) => ({
          key: id,
          cells: [
            format.instant(writtenAt),
            <bdi key="subject">{plain(subject)}</bdi>,
            <bdi key="to">{plain(to)}</bdi>,
            <Button key="action" size="compact-sm" variant="default" onClick={() => setShown(id)}>
              {say('show')}
            </Button>,
          ],
        }))}
      />
      <MailDialog name={shown} close={() => setShown(null)} />
    </Part>
  );
}

function MailDialog({ name, close }: { readonly name: string | null; readonly close: () => void }) {
  const say = useWords(operatorWords);
  const { data, isLoading } = useQuery(OperatorMailDocument, name === null ? null : { name });
  const mail = isLoading ? undefined : data?.operator?.mail;
  return (
    <Modal
      opened={name !== null}
      onClose={close}
      closeButtonProps={{ 'aria-label': say('close') }}
      size="xl"
      title={<bdi>{plain(mail?.subject ?? '')}</bdi>}
    >
      {!isLoading && !mail && <Text>{say('noMail')}</Text>}
      {mail && (
        <Tabs defaultValue="html">
          <Tabs.List>
            <Tabs.Tab value="html">{say('asHtml')}</Tabs.Tab>
            <Tabs.Tab value="text">{say('asText')}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="html">
            {/* No script runs in it, and no form or link leads out of it. */}
            <iframe className={classes.mail} sandbox="" title={plain(mail.subject)} srcDoc={mail.html} />
          </Tabs.Panel>
          <Tabs.Panel value="text">
            <Code block>{plain(mail.text)}</Code>
          </Tabs.Panel>
        </Tabs>
      )}
    </Modal>
  );
}
