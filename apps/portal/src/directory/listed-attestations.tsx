// The certificates and listings of a service in a few lines: what is valid first, what has expired marked as that.
import { bilingual, plain, useFormat } from '@bunkai/ui/format';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { IconCircleCheck, IconCircleDashed, IconCircleX } from '@tabler/icons-react';
import type { DirectoryRowFragment } from './directory.generated.js';
import { directoryWords } from './directory.words.js';
import classes from './service-row.module.css';

/** Named before the rest are only counted. */
const FEW = 4;

type Attestation = DirectoryRowFragment['attestations'][number];

interface ListedAttestationsProps {
  readonly attestations: readonly Attestation[];
  readonly now: string;
}

export function ListedAttestations({ attestations, now }: ListedAttestationsProps) {
  const say = useWords(directoryWords);
  const valid = attestations.filter((attestation) => isValid(attestation, now));
  const expired = attestations.filter((attestation) => !isValid(attestation, now));
  const all = [...valid, ...expired];
  if (all.length === 0) return <span className={classes.undisclosed}>{say('undisclosed')}</span>;
  const rest = all.length - FEW;
  return (
    <ul className={classes.attestations}>
      {all.slice(0, FEW).map((attestation, index) => (
        <Line key={index} attestation={attestation} isExpired={index >= valid.length} />
      ))}
      {rest > 0 && <li>{say('moreSchemes', { count: rest })}</li>}
    </ul>
  );
}

function Line({
  attestation,
  isExpired,
}: {
  readonly attestation: Attestation;
  readonly isExpired: boolean;
}) {
  const say = useWords(directoryWords);
  const format = useFormat();
  const language = useLanguage();
  const { scheme, level, validUntil } = attestation;
  const title = bilingual(scheme.title, language) || scheme.code;
  const named = level === null ? title : `${title} ${plain(level)}`;
  const Mark = isExpired ? IconCircleX : validUntil === null ? IconCircleDashed : IconCircleCheck;
  const words = validUntil === null ? 'validOpen' : isExpired ? 'expired' : 'validUntil';
  return (
    <li data-expired={isExpired || undefined} data-undated={validUntil === null || undefined}>
      <Mark size={16} aria-hidden="true" />
      <span>
        {say(words, { scheme: named, date: validUntil === null ? '' : format.date(lastDay(validUntil)) })}
      </span>
    </li>
  );
}

function isValid({ validUntil }: Attestation, now: string): boolean {
  return validUntil === null || Date.parse(validUntil) > Date.parse(now);
}

/** A certificate that is valid through a day ends where the next begins. */
function lastDay(validUntil: string): string {
  return new Date(Date.parse(validUntil) - 1).toISOString();
}
