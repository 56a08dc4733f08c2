// What a manager asks for: one service or all of them on paper, with what is not met, why, and what was waived.
import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import type { JsonValue } from '@bunkai/disclosure';
import { bilingual, useFormat } from '@bunkai/ui/format';
import { EmptyState } from '@bunkai/ui/state';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { Link } from 'react-router';
import type { Api } from '../api/api.js';
import { type LoadArguments, useLoaded } from '../app/load-arguments.js';
import { notFound } from '../app/not-found.js';
import { PageTitle } from '../app/page-title.js';
import { redirectToSignIn } from '../session/require-viewer.js';
import type { Reported } from './asked.js';
import { ReportService } from './report-service.js';
import classes from './report.module.css';
import { resultHash } from './result-hash.js';
import { serviceName } from './service-name.js';
import { subscriptionWords } from './subscription.words.js';
import { ReportOfAllDocument, ReportOfOneDocument } from './verification.generated.js';

export async function load({ api, params, url, now }: LoadArguments) {
  const { id } = params;
  if (id !== undefined) {
    const { viewer } = await api.query(ReportOfOneDocument, { id });
    if (!viewer) throw redirectToSignIn(url);
    if (!viewer.subscription) throw notFound();
    return reportOf([viewer.subscription], viewer.organisation?.name, { now, isCut: false, isAll: false });
  }
  const { viewer } = await api.query(ReportOfAllDocument, {});
  if (!viewer) throw redirectToSignIn(url);
  const ids = viewer.subscriptions?.edges.map(({ node }) => node.id) ?? [];
  const isCut = viewer.subscriptions?.pageInfo.hasNextPage ?? false;
  return reportOf(await readAll(api, ids), viewer.organisation?.name, { now, isCut, isAll: true });
}

/** As many are asked for at once. */
const AT_ONCE = 5;

async function readAll(api: Api, ids: readonly string[]): Promise<readonly Reported[]> {
  const found: Reported[] = [];
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const some = await Promise.all(
      ids.slice(start, start + AT_ONCE).map((id) => api.query(ReportOfOneDocument, { id })),
    );
    found.push(...some.flatMap(({ viewer }) => viewer?.subscription ?? []));
  }
  return found;
}

type Name = Parameters<typeof bilingual>[0];

async function reportOf(
  services: readonly Reported[],
  organisation: Name,
  given: { readonly now: string; readonly isCut: boolean; readonly isAll: boolean },
) {
  // Of what was verified alone, whatever the language or the order of members.
  const results = services.map(({ service, variant, verification }) => ({
    service: `${service.provider.slug}/${service.slug}`,
    variant,
    verification,
  }));
  const hash = await resultHash(JSON.parse(JSON.stringify(results)) as JsonValue);
  return { services, organisation, hash, ...given };
}

export function Page() {
  const { services, organisation, hash, now, isCut, isAll } = useLoaded<typeof load>();
  const say = useWords(subscriptionWords);
  const language = useLanguage();
  const format = useFormat();
  const [only] = services;
  const of = isAll || !only ? say('reportAll') : serviceName(only.service, only.variant, language);
  const back = isAll || !only ? '/customer' : `/customer/subscriptions/${encodeURIComponent(only.id)}`;
  return (
    <Stack className={classes.report}>
      <Group className="no-print" justify="space-between">
        <Anchor component={Link} to={back} size="sm">
          {isAll ? say('toMatrix') : of}
        </Anchor>
        {services.length > 0 && <Button onClick={() => window.print()}>{say('print')}</Button>}
      </Group>
      <PageTitle>{say('reportOf', { service: of })}</PageTitle>
      {services.length === 0 ? (
        <EmptyState title={say('reportNone')}>{say('reportNoneText')}</EmptyState>
      ) : (
        <>
          <div className={classes.cover}>
            <Text>
              <bdi>{say('reportFor', { organisation: bilingual(organisation, language) })}</bdi>
            </Text>
            <Text>{say('reportAt', { at: format.instant(now) })}</Text>
            <Text size="sm">{say('reportBasis')}</Text>
            {hash !== null && <Text className={classes.hash}>{say('reportHash', { hash })}</Text>}
            {isCut && <Text>{say('reportTruncated', { count: services.length })}</Text>}
          </div>
          {services.map((subscription) => (
            <ReportService key={subscription.id} subscription={subscription} />
          ))}
        </>
      )}
    </Stack>
  );
}
