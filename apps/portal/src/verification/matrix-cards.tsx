// The matrix where there is no room for a table: a list of services, each with what is not met.
import { Anchor, Text } from '@mantine/core';
import { bilingual } from '@bunkai/ui/format';
import { OutcomeMark } from '@bunkai/ui/verdict';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { Link, useLocation } from 'react-router';
import { Tally } from './matrix-head.js';
import type { MatrixTable } from './matrix-model.js';
import classes from './matrix.module.css';
import { requirementName, rowName } from './service-name.js';
import { verificationWords } from './verification.words.js';

/** As many of a service's findings are listed; the rest stand on its own page. */
const MOST = 6;

export function MatrixCards({
  table,
  isFiltered,
}: {
  readonly table: MatrixTable;
  readonly isFiltered: boolean;
}) {
  const say = useWords(verificationWords);
  const language = useLanguage();
  const lines = table.groups.flatMap((group) => group.lines);
  return (
    <ul className={classes.cards}>
      {table.services.map(({ service, counts }, column) => {
        const found = lines.filter(({ cells }) => {
          const cell = cells[column];
          return isFiltered ? cell?.isFound : cell?.outcome !== 'met' && !cell?.isWaived;
        });
        return (
          <li key={service.subscriptionId} className={classes.card}>
            <Anchor
              component={Link}
              to={`/customer/subscriptions/${encodeURIComponent(service.subscriptionId)}`}
              fw={600}
            >
              <bdi>{rowName(service, language)}</bdi>
            </Anchor>
            <Text size="xs" c="dimmed">
              <bdi>{bilingual(service.providerName, language)}</bdi>
              {' · '}
              {service.release ? say('release', { number: service.release.number }) : say('noRelease')}
            </Text>
            <Tally counts={counts} name={rowName(service, language)} />
            <ul className={classes.cardLines}>
              {found.slice(0, MOST).map(({ requirement, cells }) => (
                <li key={requirement.requirementId}>
                  <CardLine
                    subscription={service.subscriptionId}
                    requirement={requirement.requirementId}
                    title={requirementName(requirement, language)}
                    cell={cells[column]}
                  />
                </li>
              ))}
            </ul>
            {found.length > MOST && (
              <Anchor
                component={Link}
                size="sm"
                to={`/customer/subscriptions/${encodeURIComponent(service.subscriptionId)}`}
              >
                {say('requirementCount', { count: found.length })}
              </Anchor>
            )}
          </li>
        );
      })}
    </ul>
  );
}

interface CardLineProps {
  readonly subscription: string;
  readonly requirement: string;
  readonly title: string;
  readonly cell: MatrixTable['groups'][number]['lines'][number]['cells'][number] | undefined;
}

function CardLine({ subscription, requirement, title, cell }: CardLineProps) {
  const { search } = useLocation();
  const to = new URLSearchParams(search);
  to.set('subscription', subscription);
  to.set('requirement', requirement);
  return (
    <Link to={`?${to.toString()}`} className={classes.cardLine ?? ''} preventScrollReset>
      <OutcomeMark
        outcome={cell?.outcome ?? 'undetermined'}
        isWaived={cell?.isWaived ?? false}
        size="sm"
        label="hidden"
      />
      <span>
        <bdi>{title}</bdi>
      </span>
    </Link>
  );
}
