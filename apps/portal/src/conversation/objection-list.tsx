// Objections to a release, as either party reads them: who, about what, why, and whether they still stand.
import { Button, Group, Stack, Text } from '@mantine/core';
import { bilingual, foreignLanguage, plain, useFormat } from '@bunkai/ui/format';
import { type Refusal, RefusalAlert } from '@bunkai/ui/state';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { useState } from 'react';
import { useRevalidator } from 'react-router';
import { useAct } from '../api/use-act.js';
import { notifySuccess } from '../app/notify.js';
import { isAssessor } from '../session/side-roles.js';
import { useViewer } from '../session/use-viewer.js';
import classes from './conversation.module.css';
import { WithdrawObjectionDocument } from './objection.generated.js';
import { objectionWords } from './objection.words.js';
import type { ShownObjection } from './said-of-release.js';

interface ObjectionListProps {
  readonly objections: readonly ShownObjection[];
  /** Whether the reader's organisation raised them. */
  readonly isOwn: boolean;
}

export function ObjectionList({ objections, isOwn }: ObjectionListProps) {
  const say = useWords(objectionWords);
  if (objections.length === 0) return null;
  return (
    <section aria-label={say(isOwn ? 'own' : 'received')}>
      <Text size="sm" fw={600}>
        {say(isOwn ? 'own' : 'received')}
      </Text>
      {objections.map((objection) => (
        <OneObjection key={objection.id} objection={objection} isOwn={isOwn} />
      ))}
    </section>
  );
}

interface OneObjectionProps {
  readonly objection: ShownObjection;
  readonly isOwn: boolean;
}

function OneObjection({ objection, isOwn }: OneObjectionProps) {
  const say = useWords(objectionWords);
  const language = useLanguage();
  const format = useFormat();
  const { id, customer, control, requirement, reason, raisedAt, withdrawnAt } = objection;
  return (
    <Stack component="blockquote" gap={2} className={classes.answer}>
      <p className={classes.about}>
        <strong lang={foreignLanguage(customer.name, language)}>
          <bdi>{say('by', { name: bilingual(customer.name, language), date: format.day(raisedAt) })}</bdi>
        </strong>
        {control !== null && <span>{say('control', { control: plain(control) })}</span>}
        {requirement !== null && <bdi>{say('requirement', { title: plain(requirement) })}</bdi>}
        {withdrawnAt !== null && <span>{say('withdrawnOn', { date: format.day(withdrawnAt) })}</span>}
      </p>
      <p className={classes.text}>
        <bdi>{plain(reason)}</bdi>
      </p>
      {isOwn && withdrawnAt === null && <Withdraw id={id} />}
    </Stack>
  );
}

function Withdraw({ id }: { readonly id: string }) {
  const say = useWords(objectionWords);
  const roles = useViewer()?.roles ?? [];
  const { revalidate } = useRevalidator();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [withdraw, { isRunning }] = useAct(WithdrawObjectionDocument);
  if (!isAssessor(roles)) return null;

  async function act() {
    setRefusal(null);
    const data = await withdraw({ objection: id });
    if (!data) return;
    if (data.withdrawObjection.__typename !== 'Objection') return setRefusal(data.withdrawObjection);
    notifySuccess(say('withdrawn'));
    await revalidate();
  }

  return (
    <>
      <RefusalAlert refusal={refusal} />
      <Group>
        <Button variant="default" size="compact-sm" loading={isRunning} onClick={() => void act()}>
          {say('withdraw')}
        </Button>
      </Group>
    </>
  );
}
