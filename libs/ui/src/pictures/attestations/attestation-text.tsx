// What a certificate says of itself in words: scheme, level and number; how it stands; scope, body, base and evidence.
import { SafeLink } from '../../format/safe-link.js';
import { useFormat } from '../../format/use-format.js';
import { plain } from '../../format/text.js';
import { useWords } from '../../words/use-words.js';
import { attestationsWords } from './attestations.words.js';
import type { AttestationRow } from './read-attestations.js';
import { ValidityMark } from './validity-mark.js';
import classes from './attestation-timeline.module.css';

interface AttestationTextProps {
  readonly row: AttestationRow;
  readonly base: { readonly id: string; readonly row: AttestationRow } | undefined;
  readonly schemeName: (id: string) => string | undefined;
  readonly levelName: (scheme: string, level: string) => string | undefined;
}

export function AttestationText({ row, base, schemeName, levelName }: AttestationTextProps) {
  const say = useWords(attestationsWords);
  return (
    <div className={classes.text}>
      <p className={classes.name}>
        <bdi>{plain(schemeName(row.scheme) ?? row.scheme)}</bdi>
        {row.level !== '' && <bdi>{plain(levelName(row.scheme, row.level) ?? row.level)}</bdi>}
        {row.number !== '' && <bdi className={classes.number}>{row.number}</bdi>}
      </p>
      <Dates row={row} />
      {row.roles.length > 0 && (
        <p>{row.roles.map((role) => say(role === 'provider' ? 'asProvider' : 'asCustomer')).join(' · ')}</p>
      )}
      {row.base !== '' && <Base row={row} base={base} />}
      {row.outlivesBase && <p className={classes.warning}>{say('outlivesBase')}</p>}
      <dl className={classes.about}>
        <About name={say('scope')} text={row.scope} />
        <About name={say('body')} text={row.body} />
      </dl>
      {row.url !== '' && <SafeLink url={row.url}>{say('evidence')}</SafeLink>}
    </div>
  );
}

function Dates({ row }: { readonly row: AttestationRow }) {
  const say = useWords(attestationsWords);
  const format = useFormat();
  const from = format.date(row.issued ?? '');
  const until = format.date(row.expires ?? '');
  return (
    <p className={classes[`${row.validity}Text`]}>
      <ValidityMark validity={row.validity} /> <b>{say(row.validity, { from, until })}</b>
      {row.issued !== undefined && row.validity !== 'upcoming' && (
        <span className={classes.dimmed}> {say('issued', { from })}</span>
      )}
    </p>
  );
}

function Base({ row, base }: Pick<AttestationTextProps, 'row' | 'base'>) {
  const say = useWords(attestationsWords);
  if (!base) return <p>{say('extendsUnknown', { base: row.base })}</p>;
  return (
    <p>
      <a className={classes.link} href={`#${base.id}`}>
        {say('extends', { base: row.base })}
      </a>
    </p>
  );
}

function About({ name, text }: { readonly name: string; readonly text: string }) {
  if (text === '') return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <bdi>{text}</bdi>
      </dd>
    </div>
  );
}
