// Shows the non-disclosure terms before they can be accepted.
import { Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { SafeLink, bilingual, plain } from '@bunkai/ui/format';
import { type Refusal, RefusalAlert } from '@bunkai/ui/state';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { useState } from 'react';
import { useRevalidator } from 'react-router';
import { useAct } from '../api/use-act.js';
import { notifySuccess } from '../app/notify.js';
import classes from './subscription.module.css';
import type { Subscribed } from './asked.js';
import { subscriptionWords } from './subscription.words.js';
import { AcceptNdaTermsDocument } from './verification.generated.js';

interface TermsButtonProps {
  readonly subscription: string;
  readonly terms: NonNullable<Subscribed['service']['ndaTerms']>;
}

export function TermsButton({ subscription, terms }: TermsButtonProps) {
  const say = useWords(subscriptionWords);
  const language = useLanguage();
  const { revalidate } = useRevalidator();
  const [isOpen, { open, close }] = useDisclosure(false);
  const [isAgreed, setAgreed] = useState(false);
  const [accept, { isRunning }] = useAct(AcceptNdaTermsDocument);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  async function confirm() {
    const data = await accept({ subscription, sha256: terms.sha256 });
    if (!data) return;
    if (data.acceptNdaTerms.__typename !== 'ServiceSubscription') return setRefusal(data.acceptNdaTerms);
    notifySuccess(say('termsAccepted'));
    close();
    await revalidate();
  }

  return (
    <>
      <Button onClick={open}>{say('terms')}</Button>
      <Modal
        opened={isOpen}
        onClose={close}
        size="lg"
        title={say('termsTitle')}
        closeButtonProps={{ 'aria-label': say('close') }}
      >
        <Stack>
          <Text fw={600}>
            <bdi>{bilingual(terms.title, language)}</bdi>
          </Text>
          {terms.text !== null && (
            <div className={classes.terms} tabIndex={0} role="region" aria-label={say('termsTitle')}>
              <bdi>{plain(terms.text)}</bdi>
            </div>
          )}
          {terms.url !== null && (
            <div>
              <Text>{say('termsUrl')}</Text>
              <SafeLink url={terms.url} />
            </div>
          )}
          <Text className={classes.fingerprint}>{say('termsHash', { hash: terms.sha256 })}</Text>
          <Checkbox
            label={say('termsAgree')}
            checked={isAgreed}
            onChange={(event) => setAgreed(event.currentTarget.checked)}
          />
          <RefusalAlert refusal={refusal} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {say('cancel')}
            </Button>
            <Button disabled={!isAgreed} loading={isRunning} onClick={() => void confirm()}>
              {say('termsAccept')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
