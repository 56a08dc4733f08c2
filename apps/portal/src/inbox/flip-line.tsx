// One requirement whose outcome flips, and what can be done about it in place.
import { Button, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { bilingual, plain } from '@bunkai/ui/format';
import { OutcomeFlip, SeverityMark } from '@bunkai/ui/verdict';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { useRevalidator } from 'react-router';
import { AskProvider } from '../conversation/ask-provider.js';
import { ObjectToRelease } from '../conversation/object-to-release.js';
import { objectionWords } from '../conversation/objection.words.js';
import { useViewer } from '../session/use-viewer.js';
import { WaiveForm } from '../verification/waive-form.js';
import type { Alert } from './group-alerts.js';
import classes from './inbox.module.css';
import { inboxWords } from './inbox.words.js';
import { mayWaive } from './may-act.js';

interface FlipLineProps {
  readonly flip: Alert['flips'][number];
  readonly alert: Alert;
  readonly now: string;
}

export function FlipLine({ flip, alert, now }: FlipLineProps) {
  const say = useWords(inboxWords);
  const sayObjection = useWords(objectionWords);
  const language = useLanguage();
  const { requirementId, title, control, severity, outcomeBefore, outcomeAfter } = flip;
  const id = plain(requirementId);
  const { subscription, releaseNumber, serviceName } = alert;
  const name = bilingual(title, language);
  return (
    <li className={classes.flip}>
      <OutcomeFlip before={outcomeBefore} after={outcomeAfter} size="sm" />
      <div>
        <Text size="sm">
          <strong>{id}</strong> <bdi>{name}</bdi>
        </Text>
        <p className={classes.meta}>
          <span>{say('control', { control })}</span>
          <SeverityMark severity={severity} />
        </p>
      </div>
      {subscription && (
        <div className={classes.flipActions}>
          {outcomeAfter === 'unmet' && alert.kind === 'verdicts-flipped' && (
            <Waive subscription={subscription.id} requirementId={requirementId} title={name} now={now} />
          )}
          <AskProvider
            service={{ id: subscription.service.id, name: bilingual(serviceName, language) }}
            control={control}
            {...(releaseNumber !== null && { releaseNumber })}
            requirement={name === '' ? requirementId : name}
            button={{ size: 'compact-sm', variant: 'subtle', 'aria-label': say('askAbout', { id }) }}
          />
          {releaseNumber !== null && (
            <ObjectToRelease
              service={{ id: subscription.service.id, name: bilingual(serviceName, language) }}
              releaseNumber={releaseNumber}
              control={control}
              requirement={name === '' ? requirementId : name}
              button={{
                variant: 'subtle',
                'aria-label': sayObjection('objectTo', { id, number: releaseNumber }),
              }}
            />
          )}
        </div>
      )}
    </li>
  );
}

interface WaiveProps {
  readonly subscription: string;
  readonly requirementId: string;
  readonly title: string;
  readonly now: string;
}

function Waive({ subscription, requirementId, title, now }: WaiveProps) {
  const say = useWords(inboxWords);
  const viewer = useViewer();
  const { revalidate } = useRevalidator();
  const [isOpen, { open, close }] = useDisclosure(false);
  if (!mayWaive(viewer)) return null;
  const id = plain(requirementId);
  return (
    <>
      <Button variant="subtle" size="compact-sm" onClick={open} aria-label={say('waiveOf', { id })}>
        {say('waive')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={say('waiveTitle', { id, title })}
        closeButtonProps={{ 'aria-label': say('close') }}
      >
        <WaiveForm
          subscription={subscription}
          requirementId={requirementId}
          now={now}
          onCancel={close}
          onWaived={() => {
            close();
            void revalidate();
          }}
        />
      </Modal>
    </>
  );
}
