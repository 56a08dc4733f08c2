// One service in a list: what it is, and what is disclosed of it, told in ten seconds.
import { Anchor, Title } from '@mantine/core';
import { bilingual, foreignLanguage, useFormat } from '@bunkai/ui/format';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { Link } from 'react-router';
import type { DirectoryRowFragment } from './directory.generated.js';
import { directoryWords } from './directory.words.js';
import { DisclosureMeter } from './disclosure-meter.js';
import { ListedAttestations } from './listed-attestations.js';
import classes from './service-row.module.css';

/** Countries named before the rest are only counted. */
const FEW = 5;

interface ServiceRowProps {
  readonly row: DirectoryRowFragment;
  /** The instant of loading. */
  readonly now: string;
  /** On the provider's own page its name need not be said again. */
  readonly withoutProvider?: boolean;
}

export function ServiceRow({ row, now, withoutProvider = false }: ServiceRowProps) {
  const say = useWords(directoryWords);
  const language = useLanguage();
  const { service, models } = row;
  const { provider } = service;
  const name = bilingual(service.name, language) || service.slug;
  return (
    <article className={classes.row}>
      <div className={classes.who}>
        <Title order={2} size="h3" lang={foreignLanguage(service.name, language)}>
          <Anchor component={Link} to={`/p/${provider.slug}/${service.slug}`} inherit>
            <bdi>{name}</bdi>
          </Anchor>
        </Title>
        <p className={classes.by}>
          {!withoutProvider && (
            <>
              {say('by')}{' '}
              <Anchor component={Link} to={`/p/${provider.slug}`} inherit underline="always">
                <bdi lang={foreignLanguage(provider.name, language)}>
                  {bilingual(provider.name, language) || provider.slug}
                </bdi>
              </Anchor>
            </>
          )}
          {models.map((model) => (
            <span key={model} className={classes.model}>
              {model}
            </span>
          ))}
        </p>
      </div>
      <dl className={classes.facts}>
        <div>
          <dt>{say('storedIn')}</dt>
          <dd>
            <Places row={row} />
          </dd>
        </div>
        <div>
          <dt>{say('certificates')}</dt>
          <dd>
            <ListedAttestations attestations={row.attestations} now={now} />
          </dd>
        </div>
        <div>
          <dt>{say('inForceSince')}</dt>
          <dd>
            <Since row={row} />
          </dd>
        </div>
        <div>
          <dt>{say('disclosed')}</dt>
          <dd>
            <DisclosureMeter controls={row.controls} fields={row.fields} />
          </dd>
        </div>
      </dl>
    </article>
  );
}

function Places({ row: { storedIn, processedIn } }: Pick<ServiceRowProps, 'row'>) {
  const say = useWords(directoryWords);
  const format = useFormat();
  const stored = storedIn.map(({ code }) => code);
  const elsewhere = processedIn.map(({ code }) => code).filter((code) => !stored.includes(code));
  const listOf = (codes: readonly string[]) => {
    const rest = codes.length - FEW;
    const named = codes.slice(0, FEW).map(format.country);
    return format.list(rest > 0 ? [...named, say('moreCountries', { count: rest })] : named);
  };
  return (
    <>
      {stored.length > 0 ? listOf(stored) : <span className={classes.undisclosed}>{say('undisclosed')}</span>}
      {elsewhere.length > 0 && (
        <span className={classes.note}>{say('processedIn', { countries: listOf(elsewhere) })}</span>
      )}
    </>
  );
}

function Since({ row: { effectiveFrom, releaseNumber, lastReviewed } }: Pick<ServiceRowProps, 'row'>) {
  const say = useWords(directoryWords);
  const format = useFormat();
  return (
    <>
      {format.day(effectiveFrom)}
      <span className={classes.note}>{say('release', { number: releaseNumber })}</span>
      {lastReviewed !== null && (
        <span className={classes.note}>{say('lastReviewed', { date: format.date(lastReviewed) })}</span>
      )}
    </>
  );
}
