// The services across the top: each leads to its own page, and says how it stands in all.
import { VisuallyHidden } from '@mantine/core';
import { bilingual } from '@bunkai/ui/format';
import { OutcomeShape } from '@bunkai/ui/verdict';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { Link } from 'react-router';
import classes from './matrix.module.css';
import type { Counts, MatrixTable } from './matrix-model.js';
import { rowName } from './service-name.js';
import { verificationWords } from './verification.words.js';

export function MatrixHead({ table, isNarrow }: { readonly table: MatrixTable; readonly isNarrow: boolean }) {
  const say = useWords(verificationWords);
  const language = useLanguage();
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" className={classes.corner}>
          <span>{say('requirement')}</span>
          <span className={classes.cornerCount}>
            <Tally counts={table.counts} name={say('allServices')} />
          </span>
        </th>
        {table.services.map(({ service, counts }) => {
          const name = rowName(service, language);
          return (
            <th key={service.subscriptionId} scope="col" className={classes.service}>
              <Link
                to={`/customer/subscriptions/${encodeURIComponent(service.subscriptionId)}`}
                className={classes.serviceLink}
              >
                <bdi>{name}</bdi>
                {!isNarrow && (
                  <bdi className={classes.provider}>{bilingual(service.providerName, language)}</bdi>
                )}
              </Link>
              <Tally counts={counts} name={name} />
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

/** How many are unmet, with everything else for the ear. */
export function Tally({ counts, name }: { readonly counts: Counts; readonly name: string }) {
  const say = useWords(verificationWords);
  const { unmet, undetermined, met, waived } = counts;
  return (
    <span
      className={classes.tally}
      data-unmet={unmet > 0 || undefined}
      title={say('tally', { unmet, undetermined, met, waived })}
    >
      {unmet > 0 && (
        <span aria-hidden className={classes.tallyPart} data-outcome="unmet">
          <OutcomeShape outcome="unmet" size={12} />
          {unmet}
        </span>
      )}
      {undetermined > 0 && (
        <span aria-hidden className={classes.tallyPart} data-outcome="undetermined">
          <OutcomeShape outcome="undetermined" size={12} />
          {undetermined}
        </span>
      )}
      {unmet === 0 && undetermined === 0 && (
        <span aria-hidden className={classes.tallyPart} data-outcome="met">
          <OutcomeShape outcome="met" size={12} />
          {met}
        </span>
      )}
      <VisuallyHidden>
        {name}: {say('tally', { unmet, undetermined, met, waived })}
      </VisuallyHidden>
    </span>
  );
}
