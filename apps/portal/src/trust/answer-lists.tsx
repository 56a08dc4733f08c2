// The lists of a document in a few lines: the services upstream, the attestations.
import { parseDate } from '@bunkai/disclosure';
import { codeText } from '@bunkai/ui/disclosure';
import { formatFor, plain } from '@bunkai/ui/format';
import type { Reader, Speak } from '@bunkai/ui/words';
import { Link } from 'react-router';
import classes from './overview.module.css';
import type { ServiceData } from './service-data.js';

const MOST = 4;

export function upstreamLines({ document, key }: ServiceData) {
  const services = (document.upstream ?? []).filter(({ service }) => service !== key);
  return (
    <ul className={classes.lines}>
      {services.map(({ service }) => (
        <li key={service}>
          <Link to={`/p/${service}`}>
            <bdi>{plain(service)}</bdi>
          </Link>
        </li>
      ))}
    </ul>
  );
}

export function attestationLines(
  { document, catalogue, now }: ServiceData,
  reader: Reader,
  say: Speak<Record<string, string>>,
) {
  const { attestations = [] } = document;
  const scheme = catalogue.attestations.members?.get('scheme');
  const level = catalogue.attestations.members?.get('level');
  const nanoseconds = BigInt(Date.parse(now)) * 1_000_000n;
  const format = formatFor(reader);
  return (
    <ul className={classes.lines}>
      {attestations.slice(0, MOST).map((each, index) => {
        const end = each.expires ? parseDate(each.expires)?.end : undefined;
        const isOver = end !== undefined && end <= nanoseconds;
        return (
          <li key={index}>
            <bdi>{scheme ? codeText(scheme, each.scheme, reader.language) : each.scheme}</bdi>
            {level && each.level && (
              <>
                {' '}
                <bdi className={classes.level}>{codeText(level, each.level, reader.language, each)}</bdi>
              </>
            )}
            {each.expires && (
              <span className={classes.until} data-over={isOver}>
                {say(isOver ? 'expired' : 'validUntil', { date: format.date(each.expires) })}
              </span>
            )}
          </li>
        );
      })}
      {attestations.length > MOST && <li>{say('more', { count: attestations.length - MOST })}</li>}
    </ul>
  );
}
