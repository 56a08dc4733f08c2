// The requirements of one subscription as a list to filter; each opens in full.
import { Anchor, Chip, Group, Text, VisuallyHidden } from '@mantine/core';
import { iso27017_2015 } from '@bunkai/catalogue';
import { useFormat } from '@bunkai/ui/format';
import { OutcomeFlip, OutcomeMark, SeverityMark, reasonText, verdictWords } from '@bunkai/ui/verdict';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { Link, useLocation, useSearchParams } from 'react-router';
import { FindingShape } from './matrix-filters.js';
import { requirementName } from './service-name.js';
import classes from './subscription.module.css';
import type { Subscribed } from './asked.js';
import { subscriptionWords } from './subscription.words.js';
import { verificationWords } from './verification.words.js';

type Result = NonNullable<Subscribed['verification']>['results'][number];
const shown = ['unmet', 'undetermined', 'met', 'waived'] as const;
type Shown = (typeof shown)[number];

interface ResultsTableProps {
  readonly results: readonly Result[];
  readonly warnings: Subscribed['earlyWarnings'];
}

export function ResultsTable({ results, warnings }: ResultsTableProps) {
  const say = useWords(subscriptionWords);
  const sayMatrix = useWords(verificationWords);
  const [search] = useSearchParams();
  const chosen = shown.find((each) => each === search.get('outcome'));
  const left = chosen ? results.filter((result) => standing(result) === chosen) : results;
  return (
    <>
      <OutcomeChoice results={results} chosen={chosen} />
      {left.length === 0 && <Text mt="sm">{say('noResults')}</Text>}
      {left.length > 0 && (
        <table className={classes.results}>
          <VisuallyHidden component="caption">{say('resultsCaption')}</VisuallyHidden>
          <thead>
            <tr>
              <th scope="col">{say('outcome')}</th>
              <th scope="col">{sayMatrix('requirement')}</th>
            </tr>
          </thead>
          <tbody>
            {left.map((result) => (
              <ResultRow key={result.requirementId} result={result} warnings={warnings} />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function ResultRow({
  result,
  warnings,
}: {
  readonly result: Result;
  readonly warnings: Subscribed['earlyWarnings'];
}) {
  const sayMatrix = useWords(verificationWords);
  const language = useLanguage();
  const format = useFormat();
  const { search } = useLocation();
  const to = new URLSearchParams(search);
  to.set('requirement', result.requirementId);
  const control = iso27017_2015.controls.get(result.control);
  const coming = warnings
    .flatMap(({ flips, effectiveFrom }) => flips.map((flip) => ({ ...flip, effectiveFrom })))
    .find(({ requirementId }) => requirementId === result.requirementId);
  return (
    <tr>
      <td className={classes.narrow}>
        <OutcomeMark outcome={result.outcome} isWaived={result.waiver !== null} />
      </td>
      <th scope="row">
        <Anchor component={Link} to={`?${to.toString()}`} preventScrollReset>
          <bdi>{requirementName(result, language)}</bdi>
        </Anchor>
        <span className={classes.resultFacts}>
          <bdi>{result.requirementId}</bdi>
          <SeverityMark severity={result.severity} />
          <bdi>{sayMatrix('controlOf', { id: result.control, title: control?.title[language] ?? '' })}</bdi>
          {result.since !== null && (
            <span>{sayMatrix('outcomeSince', { date: format.day(result.since) })}</span>
          )}
        </span>
        {result.reason !== null && <Text size="sm">{reasonText(result.reason, language)}</Text>}
        {coming && (
          <Text size="sm" component="div">
            {sayMatrix('upcoming')} ({format.day(coming.effectiveFrom)}){' '}
            <OutcomeFlip before={coming.outcomeBefore} after={coming.outcomeAfter} size="sm" />
          </Text>
        )}
      </th>
    </tr>
  );
}

function OutcomeChoice({
  results,
  chosen,
}: {
  readonly results: readonly Result[];
  readonly chosen: Shown | undefined;
}) {
  const say = useWords(subscriptionWords);
  const sayMatrix = useWords(verificationWords);
  const sayVerdict = useWords(verdictWords);
  const [, setSearch] = useSearchParams();
  const choose = (value: string) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === '') next.delete('outcome');
        else next.set('outcome', value);
        return next;
      },
      { preventScrollReset: true },
    );
  const count = (each: Shown) => results.filter((result) => standing(result) === each).length;
  return (
    <Chip.Group value={chosen ?? ''} onChange={choose}>
      <Group gap="xs" role="group" aria-label={sayMatrix('show')} mb="sm">
        <Chip value="" size="sm" variant="outline">
          {say('all')} {results.length}
        </Chip>
        {shown.map((each) => (
          <Chip key={each} value={each} size="sm" variant="outline">
            <Group component="span" gap={6} wrap="nowrap" display="inline-flex">
              <FindingShape finding={each} />
              {`${each === 'waived' ? sayMatrix('waivedShort') : sayVerdict(each)} ${count(each)}`}
            </Group>
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  );
}

function standing({ outcome, waiver }: Result): string {
  return waiver ? 'waived' : outcome;
}
