// Requirements whose outcome flips: what was found before and after, side by side where there is room.
import { useTranslation } from 'react-i18next';
import { PlaceName } from '../disclosure/place-name.js';
import { ValueAt } from '../disclosure/value-at.js';
import { bilingual, plain, useLanguage } from '../text.js';
import type { InboxFlip } from './inbox-data.js';
import { tellingFirst } from './telling-first.js';

/** Longer lists of evidence are cut: they come from tests over whole tables. */
const LONGEST_LIST = 6;

export function FlipList({ flips }: { readonly flips: readonly InboxFlip[] }) {
  const { t } = useTranslation();
  return (
    <ul className="flips" aria-label={t('inbox.flips')}>
      {flips.map((flip) => (
        <FlipEntry key={flip.requirementId} flip={flip} />
      ))}
    </ul>
  );
}

function FlipEntry({ flip }: { readonly flip: InboxFlip }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { evidenceBefore, evidenceAfter } = flip;
  return (
    <li>
      <p className="flip">
        <span>
          <strong>{plain(flip.requirementId)}</strong>{' '}
          <bdi>{flip.title && bilingual(flip.title, language)}</bdi>{' '}
          <small>
            {flip.control} · {t(`severity.${flip.severity as 'mandatory'}`)}
          </small>
        </span>
        <span className="outcomes">
          <Outcome outcome={flip.outcomeBefore} /> → <Outcome outcome={flip.outcomeAfter} />
        </span>
      </p>
      <div className="sides">
        <EvidenceSide title={t('inbox.before')} evidence={tellingFirst(evidenceBefore, evidenceAfter)} />
        <EvidenceSide title={t('inbox.after')} evidence={tellingFirst(evidenceAfter, evidenceBefore)} />
      </div>
    </li>
  );
}

function Outcome({ outcome }: { readonly outcome: string }) {
  const { t } = useTranslation();
  return <span className={`mark ${outcome}`}>{t(`outcome.${outcome as 'met'}`)}</span>;
}

interface EvidenceSideProps {
  readonly title: string;
  readonly evidence: InboxFlip['evidenceBefore'];
}

function EvidenceSide({ title, evidence }: EvidenceSideProps) {
  const { t } = useTranslation();
  return (
    <section aria-label={title}>
      <p className="side">{title}</p>
      {evidence.length === 0 && <em>{t('inbox.noValue')}</em>}
      <dl className="values">
        {evidence.slice(0, LONGEST_LIST).map(({ path, value, found }) => (
          <div key={path}>
            <dt>
              <PlaceName path={path} />
            </dt>
            <dd>{found ? <ValueAt path={path} value={value} /> : <em>{t('inbox.noValue')}</em>}</dd>
          </div>
        ))}
      </dl>
      {evidence.length > LONGEST_LIST && (
        <p>{t('inbox.moreEvidence', { count: evidence.length - LONGEST_LIST })}</p>
      )}
    </section>
  );
}
