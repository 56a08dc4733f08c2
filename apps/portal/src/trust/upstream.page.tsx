// What a service is built on, as a graph of two steps, and the other parties that its provider names.
import { Anchor, Title } from '@mantine/core';
import { memberOf } from '@bunkai/disclosure';
import { FieldList } from '@bunkai/ui/disclosure';
import { bilingual, plain } from '@bunkai/ui/format';
import { UpstreamGraph, type UpstreamNode } from '@bunkai/ui/pictures';
import { EmptyState } from '@bunkai/ui/state';
import { type Language, useLanguage, useWords } from '@bunkai/ui/words';
import { Link } from 'react-router';
import { type LoadArguments, useLoaded } from '../app/load-arguments.js';
import { MOST_LOOKED_UP, type UpstreamLookup, loadUpstream } from './load-upstream.js';
import { PicturePage } from './picture-page.js';
import { readableStatement } from './picture-source.js';
import { picturesTabsWords } from './pictures-tabs.words.js';
import classes from './pictures-tabs.module.css';
import { useServiceData } from './service-data.js';
import { trustWords } from './trust.words.js';

const PARTIES = '15.1.3';

export function load({ api, params }: LoadArguments) {
  return loadUpstream(api, `${params['provider']}/${params['service']}`);
}

/** The variant changes nothing upstream. */
export function shouldReload(): boolean {
  return false;
}

export function Page() {
  const say = useWords(picturesTabsWords);
  const language = useLanguage();
  const { key, catalogue } = useServiceData();
  const { services, edges } = useLoaded<typeof load>();
  return (
    <PicturePage tab="upstream" sources={[PARTIES]}>
      {edges.length === 0 ? (
        <EmptyState title={say('noUpstreamTitle')}>{say('noUpstream')}</EmptyState>
      ) : (
        <UpstreamGraph
          root={key}
          services={services.map((each) => nodeOf(each, key, language))}
          edges={edges}
          link={(href, children) => (
            <Anchor component={Link} to={href} inherit underline="always">
              {children}
            </Anchor>
          )}
          controlTitle={(id) => catalogue.controls.get(id)?.title[language]}
        />
      )}
      {services.length > MOST_LOOKED_UP && <p>{say('upstreamCut', { count: MOST_LOOKED_UP })}</p>}
      <OtherParties />
    </PicturePage>
  );
}

function nodeOf(
  { key, service }: UpstreamLookup['services'][number],
  root: string,
  language: Language,
): UpstreamNode {
  if (!service) return { key, name: plain(key) };
  const node = {
    key,
    name: bilingual(service.name, language),
    provider: bilingual(service.provider, language),
  };
  return service.isDisclosed && key !== root ? { ...node, href: `/p/${key}` } : node;
}

/** Those of 15.1.3: services and subcontractors that need not publish here. */
function OtherParties() {
  const say = useWords(picturesTabsWords);
  const sayTrust = useWords(trustWords);
  const data = useServiceData();
  const { fields = {} } = readableStatement(data, PARTIES) ?? {};
  const given = ['upstreamServices', 'subprocessors'].flatMap((name) => {
    const field = data.catalogue.fields.get(`${PARTIES}/${name}`);
    const value = memberOf(fields, name) ?? null;
    return field && value !== null ? [{ field, value }] : [];
  });
  if (given.length === 0) return null;
  return (
    <section className={classes.part} aria-labelledby="other-parties">
      <Title order={2} size="h3" id="other-parties">
        {say('otherParties')}
      </Title>
      <FieldList given={given} />
      <p className={classes.quiet}>{sayTrust('caution')}</p>
    </section>
  );
}
