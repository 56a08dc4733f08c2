// One thing that happened: the line, what it means for each of my subscriptions, and the ways on.
import { Badge, Stack } from '@mantine/core';
import { bilingual, foreignLanguage, useFormat } from '@bunkai/ui/format';
import { useLanguage, useReader, useWords } from '@bunkai/ui/words';
import { useId } from 'react';
import { ObjectionList } from '../conversation/objection-list.js';
import { ShortNoticeMark } from '../notice/short-notice-mark.js';
import { ChangesFold } from './changes-fold.js';
import { type AlertGroup, headOf } from './group-alerts.js';
import { GroupActions } from './group-actions.js';
import { headlineOf } from './headline.js';
import classes from './inbox.module.css';
import { inboxWords } from './inbox.words.js';
import { ReleaseReach } from './release-reach.js';
import { ProfileName, SubscriptionFlips } from './subscription-flips.js';
import type { AlertActions } from './use-alert-actions.js';

interface GroupEntryProps {
  readonly group: AlertGroup;
  readonly now: string;
  readonly actions: AlertActions;
}

export function GroupEntry({ group, now, actions }: GroupEntryProps) {
  const say = useWords(inboxWords);
  const language = useLanguage();
  const reader = useReader();
  const format = useFormat();
  const title = useId();
  const head = headOf(group);
  const isUnseen = group.alerts.some(({ seenAt }) => seenAt === null);
  const isTold = head.releaseNumber !== null && head.releaseKind === 'disclosure';
  return (
    <li>
      <Stack
        component="article"
        gap="xs"
        className={classes.entry}
        aria-labelledby={title}
        data-unseen={isUnseen || undefined}
      >
        <h2 className={classes.headline} id={title}>
          <span className={classes.service} lang={foreignLanguage(head.serviceName, language)}>
            <bdi>{bilingual(head.serviceName, language)}</bdi>
          </span>
          {headlineOf(group, reader)}
        </h2>
        <p className={classes.meta}>
          {isUnseen && (
            <Badge component="span" size="sm" tt="none">
              {say('isNew')}
            </Badge>
          )}
          {group.alerts.length === 1 && <ProfileName alert={head} />}
          <ShortNoticeMark notice={head.release?.notice} />
          <time dateTime={head.createdAt}>{say('toldAt', { instant: format.instant(head.createdAt) })}</time>
        </p>
        {head.releaseSummary && (
          <blockquote
            className={classes.summary}
            aria-label={say('summary')}
            lang={foreignLanguage(head.releaseSummary, language)}
          >
            <bdi>{bilingual(head.releaseSummary, language)}</bdi>
          </blockquote>
        )}
        {head.release?.reach && <ReleaseReach reach={head.release.reach} />}
        {head.release && (
          <ObjectionList objections={head.release.objections} isOwn={head.release.reach === null} />
        )}
        {group.alerts.map(
          (alert) =>
            alert.subscription && <SubscriptionFlips key={alert.id} alert={alert} group={group} now={now} />,
        )}
        {isTold && <ChangesFold alertId={head.id} />}
        <GroupActions group={group} actions={actions} />
      </Stack>
    </li>
  );
}
