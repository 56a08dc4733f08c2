// The releases as a table in a form: any two chosen are compared, each leads to its page.
import { Anchor, Button, Table, Text, VisuallyHidden } from '@mantine/core';
import { bilingual, foreignLanguage, useFormat } from '@bunkai/ui/format';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { Form, Link } from 'react-router';
import { ShortNoticeMark } from '../notice/short-notice-mark.js';
import type { Pair } from './comparable.js';
import type { HistoryQuery, ReleaseFactsFragment } from './history.generated.js';
import classes from './history.module.css';
import { historyWords } from './history.words.js';
import { ReleaseState } from './release-state.js';
import { WithdrawButton } from './withdraw-button.js';

interface ReleaseTableProps {
  readonly service: NonNullable<HistoryQuery['service']>;
  readonly releases: readonly ReleaseFactsFragment[];
  /** The service's own path. */
  readonly path: string;
  readonly variant: string | null;
  /** Chosen at first. */
  readonly pair: Pair | undefined;
}

export function ReleaseTable({ service, releases, path, variant, pair }: ReleaseTableProps) {
  const say = useWords(historyWords);
  const row = {
    service,
    path,
    search: variant === null ? '' : `?variant=${encodeURIComponent(variant)}`,
    pair,
  };
  return (
    <Form method="get" action={`${path}/history`} className={classes.form}>
      <input type="hidden" name="compare" value="1" />
      {variant !== null && <input type="hidden" name="variant" value={variant} />}
      <Table className={classes.table} verticalSpacing="sm">
        <Table.Caption className={classes.caption}>{say('releases')}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col" className={classes.choice}>
              {say('beforeColumn')}
            </Table.Th>
            <Table.Th scope="col" className={classes.choice}>
              {say('afterColumn')}
            </Table.Th>
            <Table.Th scope="col">
              <VisuallyHidden>{say('releases')}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {releases.map((release) => (
            <ReleaseRow key={release.number} release={release} {...row} />
          ))}
        </Table.Tbody>
      </Table>
      {pair && (
        <div className={classes.submit}>
          <Button type="submit">{say('compareSelected')}</Button>
        </div>
      )}
    </Form>
  );
}

interface ReleaseRowProps extends Pick<ReleaseTableProps, 'service' | 'path' | 'pair'> {
  readonly release: ReleaseFactsFragment;
  readonly search: string;
}

function ReleaseRow({ service, release, path, pair, search }: ReleaseRowProps) {
  const say = useWords(historyWords);
  const language = useLanguage();
  const format = useFormat();
  const { number, kind, state, withdraws, summary } = release;
  const inForce = service.release?.number;
  const isStated = kind === 'disclosure';
  return (
    <Table.Tr>
      <Choice name="before" label={say('chooseBefore', { number })} release={release} chosen={pair?.before} />
      <Choice name="after" label={say('chooseAfter', { number })} release={release} chosen={pair?.after} />
      <Table.Td>
        <div className={classes.head}>
          <Anchor component={Link} to={`${path}/releases/${number}${search}`} fw={600} underline="always">
            {isStated
              ? say('release', { number })
              : say('withdrawalOf', { number, withdraws: withdraws ?? 0 })}
          </Anchor>
          <ReleaseState state={state} />
          <ShortNoticeMark notice={release.notice} />
        </div>
        <Text size="sm" c="dimmed">
          {isStated && `${say('effective', { at: format.instant(release.effectiveFrom) })} · `}
          {say('published', { at: format.instant(release.publishedAt) })}
        </Text>
        <Text className={classes.summary} lang={foreignLanguage(summary, language)}>
          <bdi>{bilingual(summary, language)}</bdi>
        </Text>
        {isStated && (
          <div className={classes.actions}>
            {inForce !== undefined && inForce !== number && (
              <Anchor
                component={Link}
                size="sm"
                to={`${path}/compare/${Math.min(number, inForce)}/${Math.max(number, inForce)}${search}`}
              >
                {say('compareWithInForce')}
                <VisuallyHidden> {say('release', { number })}</VisuallyHidden>
              </Anchor>
            )}
            <WithdrawButton service={service} release={release} />
          </div>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

interface ChoiceProps {
  readonly name: 'before' | 'after';
  readonly label: string;
  readonly release: ReleaseFactsFragment;
  readonly chosen: number | undefined;
}

/** A withdrawal states nothing to compare. */
function Choice({ name, label, release, chosen }: ChoiceProps) {
  return (
    <Table.Td className={classes.choice}>
      {release.kind === 'disclosure' && (
        <label className={classes.radio}>
          <input type="radio" name={name} value={release.number} defaultChecked={chosen === release.number} />
          <VisuallyHidden>{label}</VisuallyHidden>
        </label>
      )}
    </Table.Td>
  );
}
