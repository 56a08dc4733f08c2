// One service in a report: the numbers, then what is not met with why and on what evidence, then what is.
import { Text, Title, VisuallyHidden } from '@mantine/core';
import { iso27017_2015 } from '@bunkai/catalogue';
import { bilingual, plain, useFormat } from '@bunkai/ui/format';
import { EvidenceList, OutcomeMark, SeverityMark, reasonText } from '@bunkai/ui/verdict';
import { useLanguage, useWords } from '@bunkai/ui/words';
import type { Reported } from './asked.js';
import classes from './report.module.css';
import { requirementName, serviceName } from './service-name.js';
import { OutcomeCounts, classKey } from './subscription-summary.js';
import { subscriptionWords } from './subscription.words.js';
import { verificationWords } from './verification.words.js';
import { WarningList } from './warning-list.js';

type Result = NonNullable<Reported['verification']>['results'][number];

export function ReportService({ subscription }: { readonly subscription: Reported }) {
  const say = useWords(subscriptionWords);
  const language = useLanguage();
  const format = useFormat();
  const { service, variant, profile, verification } = subscription;
  if (!verification) return null;
  const { release, summary, results } = verification;
  const notMet = results.filter(({ outcome }) => outcome !== 'met');
  const met = results.filter(({ outcome }) => outcome === 'met');
  const reader = say(classKey(verification.readerClass));
  return (
    <section className={classes.service}>
      <Title order={2}>
        <bdi>{serviceName(service, variant, language)}</bdi>
      </Title>
      <Text>
        <bdi>{bilingual(service.provider.name, language)}</bdi>
      </Text>
      <Text size="sm">
        {release
          ? say('reportReading', { reader, number: release.number, date: format.day(release.effectiveFrom) })
          : say('noRelease')}
        {' · '}
        <bdi>
          {say('reportProfile', {
            profile: bilingual(profile.name, language),
            number: verification.profileVersion.number,
          })}
        </bdi>
      </Text>
      <OutcomeCounts summary={summary} />
      <WarningList subscription={subscription} order={3} />
      <Title order={3} mt="md">
        {say('notMet')}
      </Title>
      {notMet.length === 0 ? <Text>{say('allMet')}</Text> : <NotMet results={notMet} />}
      {met.length > 0 && (
        <>
          <Title order={3} mt="md">
            {say('met')}
          </Title>
          <ul className={classes.met}>
            {met.map((result) => (
              <li key={result.requirementId}>
                <bdi>{plain(result.requirementId)}</bdi> <bdi>{requirementName(result, language)}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
      <Text className={classes.hash}>
        {say('reportHashes', {
          disclosure: release?.hash ?? '–',
          requirements: verification.profileVersion.hash,
        })}
      </Text>
    </section>
  );
}

function NotMet({ results }: { readonly results: readonly Result[] }) {
  const say = useWords(subscriptionWords);
  const sayMatrix = useWords(verificationWords);
  const language = useLanguage();
  const format = useFormat();
  return (
    <table className={classes.table}>
      <VisuallyHidden component="caption">{say('notMet')}</VisuallyHidden>
      <thead>
        <tr>
          <th scope="col">{say('outcome')}</th>
          <th scope="col">{sayMatrix('requirement')}</th>
          <th scope="col">{say('whatWasRead')}</th>
        </tr>
      </thead>
      <tbody>
        {results.map((result) => (
          <tr key={result.requirementId}>
            <td>
              <OutcomeMark outcome={result.outcome} isWaived={result.waiver !== null} size="sm" />
            </td>
            <th scope="row">
              <bdi>{requirementName(result, language)}</bdi>
              <span className={classes.facts}>
                <bdi>{plain(result.requirementId)}</bdi>
                <SeverityMark severity={result.severity} />
                <span>{result.control}</span>
              </span>
              {result.reason !== null && <Text size="sm">{reasonText(result.reason, language)}</Text>}
              {result.waiver && (
                <Text size="sm">
                  <bdi>
                    {say('waivedUntil', {
                      date: format.day(result.waiver.expiresAt),
                      reason: plain(result.waiver.reason),
                    })}
                  </bdi>
                </Text>
              )}
            </th>
            <td>
              <EvidenceList evidence={result.evidence} catalogue={iso27017_2015} isWhole />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
