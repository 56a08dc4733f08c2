// The services across, the requirements down; where they differ stands first, with what was read.
import { Anchor, Text, VisuallyHidden } from '@mantine/core';
import { iso27017_2015 } from '@bunkai/catalogue';
import { valueInWords } from '@bunkai/ui/disclosure';
import { bilingual, plain } from '@bunkai/ui/format';
import { OutcomeMark, SeverityMark, placeEvidence, reasonText } from '@bunkai/ui/verdict';
import { useLanguage, useReader, useWords } from '@bunkai/ui/words';
import { Link } from 'react-router';
import { type ComparedLine, type Trial, type TriedResult, compareServices } from './compare-model.js';
import classes from './comparison.module.css';
import { requirementName, serviceKey, serviceName } from './service-name.js';
import { subscriptionWords } from './subscription.words.js';
import { verificationWords } from './verification.words.js';

export function ComparisonTable({ trial }: { readonly trial: Trial }) {
  const say = useWords(subscriptionWords);
  const { mandatoryNotMet, differing, alike } = compareServices(trial);
  const columns = trial.services.length + 1;
  return (
    <div className={classes.region} role="region" aria-label={say('compareCaption')} tabIndex={0}>
      <table className={classes.table}>
        <VisuallyHidden component="caption">{say('compareCaption')}</VisuallyHidden>
        <ComparisonHead trial={trial} mandatoryNotMet={mandatoryNotMet} />
        <tbody>
          <SectionRow title={say('differing')} columns={columns} />
          {differing.length === 0 && (
            <tr>
              <td colSpan={columns}>{say('noDiffering')}</td>
            </tr>
          )}
          <Lines lines={differing} services={trial.services} />
        </tbody>
        {alike.length > 0 && (
          <tbody>
            <SectionRow title={say('alike')} columns={columns} />
            <Lines lines={alike} services={trial.services} />
          </tbody>
        )}
      </table>
    </div>
  );
}

interface ComparisonHeadProps {
  readonly trial: Trial;
  readonly mandatoryNotMet: readonly number[];
}

function ComparisonHead({ trial, mandatoryNotMet }: ComparisonHeadProps) {
  const say = useWords(subscriptionWords);
  const sayMatrix = useWords(verificationWords);
  const language = useLanguage();
  const fewest = Math.min(...mandatoryNotMet);
  const isTelling = mandatoryNotMet.some((count) => count !== fewest);
  return (
    <thead>
      <tr>
        <th scope="col">{sayMatrix('requirement')}</th>
        {trial.services.map(({ service, variant, release, summary }, index) => (
          <th key={`${serviceKey(service)} ${variant ?? ''}`} scope="col">
            <Anchor component={Link} to={`/p/${serviceKey(service)}`} fw={650}>
              <bdi>{serviceName(service, variant, language)}</bdi>
            </Anchor>
            <Text size="xs" c="dimmed">
              <bdi>{bilingual(service.provider.name, language)}</bdi>
              {' · '}
              {release ? sayMatrix('release', { number: release.number }) : sayMatrix('noRelease')}
            </Text>
            <Text size="sm">{say('tried', { ...summary })}</Text>
            <Text size="sm" fw={600}>
              {say('mandatoryNotMet', { count: mandatoryNotMet[index] ?? 0 })}
            </Text>
            {isTelling && mandatoryNotMet[index] === fewest && (
              <Text size="xs" className={classes.fewest}>
                {say('fewest')}
              </Text>
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function SectionRow({ title, columns }: { readonly title: string; readonly columns: number }) {
  return (
    <tr className={classes.section}>
      <th scope="rowgroup" colSpan={columns}>
        {title}
      </th>
    </tr>
  );
}

interface LinesProps {
  readonly lines: readonly ComparedLine[];
  readonly services: Trial['services'];
}

function Lines({ lines, services }: LinesProps) {
  const sayMatrix = useWords(verificationWords);
  const language = useLanguage();
  return lines.map(({ requirement, results }) => (
    <tr key={requirement.requirementId}>
      <th scope="row">
        <bdi>{requirementName(requirement, language)}</bdi>
        <span className={classes.facts}>
          <bdi>{plain(requirement.requirementId)}</bdi>
          <SeverityMark severity={requirement.severity} />
          {requirement.scope === 'chain' && <span>{sayMatrix('chain')}</span>}
        </span>
      </th>
      {results.map((result, index) => {
        const service = services[index];
        return (
          <td key={service ? `${serviceKey(service.service)} ${service.variant ?? ''}` : index}>
            <OutcomeMark outcome={result.outcome} />
            <Read result={result} />
          </td>
        );
      })}
    </tr>
  ));
}

/** As many values fit in a cell; the rest stand on the service's own pages. */
const MOST = 3;

function Read({ result }: { readonly result: TriedResult }) {
  const reader = useReader();
  const placed = placeEvidence(result.evidence, iso27017_2015, reader.language);
  const texts = placed
    .filter(({ found }) => found)
    .map(({ place, value }) => valueInWords(place.type, value, reader));
  const found = [...new Set(texts)];
  return (
    <>
      {found.slice(0, MOST).map((text) => (
        <Text key={text} size="sm">
          <bdi>{text}</bdi>
        </Text>
      ))}
      {found.length > MOST && <Text size="xs">{`+${found.length - MOST}`}</Text>}
      {result.reason !== null && result.reason !== 'compared' && (
        <Text size="xs" c="dimmed">
          {reasonText(result.reason, reader.language)}
        </Text>
      )}
    </>
  );
}
