// What is withheld from this reader, and the next step to read it.
import { Anchor, Title } from '@mantine/core';
import type { ReaderClass } from '@bunkai/disclosure';
import { SafeLink, bilingual } from '@bunkai/ui/format';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { IconLock } from '@tabler/icons-react';
import { Link } from 'react-router';
import { type ServiceData, useServiceData } from './service-data.js';
import classes from './overview.module.css';
import { trustWords } from './trust.words.js';
import { type AccessStep, latestOf, nextStep, withheldControls } from './withheld-controls.js';

export const WITHHELD_ID = 'withheld';

/** Nothing at all where nothing is withheld. */
export function Withheld() {
  const say = useWords(trustWords);
  const data = useServiceData();
  const language = useLanguage();
  const groups = withheldControls(data);
  if (groups.length === 0) return null;
  const count = groups.reduce((sum, { controls }) => sum + controls.length, 0);
  return (
    <section aria-labelledby={WITHHELD_ID} className={classes.withheld}>
      <Title order={2} id={WITHHELD_ID}>
        {say('withheldTitle')}
      </Title>
      <p>{say('withheldLead', { count })}</p>
      {groups.map(({ audience, controls }) => (
        <div key={audience}>
          <Title order={3} size="h4">
            <IconLock aria-hidden size="1em" /> {say(`for-${audience as 'nda'}`)}
          </Title>
          <ul>
            {controls.map((id) => (
              <li key={id}>
                <Link to={`${data.path}/controls${data.search}#${id}`}>
                  {id} {data.catalogue.controls.get(id)?.title[language]}
                </Link>
              </li>
            ))}
          </ul>
          <NextStep audience={audience} data={data} />
        </div>
      ))}
    </section>
  );
}

function NextStep({ audience, data }: { readonly audience: ReaderClass; readonly data: ServiceData }) {
  const say = useWords(trustWords);
  const language = useLanguage();
  const step = nextStep(audience, data);
  const { ndaTerms } = data.service;
  return (
    <>
      <p>
        {say(`step-${step}`)} <StepLinks step={step} data={data} />
      </p>
      {audience === 'nda' && ndaTerms && (
        <p>
          {say('terms')} <bdi>{bilingual(ndaTerms.title, language)}</bdi>{' '}
          {ndaTerms.url && <SafeLink url={ndaTerms.url} />}
        </p>
      )}
    </>
  );
}

function StepLinks({ step, data }: { readonly step: AccessStep; readonly data: ServiceData }) {
  const say = useWords(trustWords);
  const subscription = latestOf(data.viewer.subscriptions, data.variant);
  const next = encodeURIComponent(`${data.path}${data.search}#${WITHHELD_ID}`);
  const variant = data.variant === null ? '' : `&variant=${encodeURIComponent(data.variant)}`;
  const entrance = [
    [say('doSignIn'), `/sign-in?next=${next}`],
    [say('doSignUp'), `/sign-up?next=${next}`],
  ] as const;
  const links: readonly (readonly [string, string])[] = {
    'sign-in': entrance,
    'sign-in-subscribe': entrance,
    'sign-in-nda': entrance,
    organisation: [[say('doOrganisation'), '/organisation'] as const],
    subscribe: [
      [say('doSubscribe'), `/customer/subscribe?service=${data.key}${variant}&as=subscribers`] as const,
    ],
    'subscribe-nda': [
      [say('doSubscribe'), `/customer/subscribe?service=${data.key}${variant}&as=nda`] as const,
    ],
    ask: subscriptionLink(say('doSubscription'), subscription?.id),
    wait: subscriptionLink(say('doSubscription'), subscription?.id),
    terms: subscriptionLink(say('doSubscription'), subscription?.id),
    'no-terms': [],
  }[step];
  return links.map(([text, to]) => (
    <Anchor key={to} component={Link} to={to} mr="sm" underline="always">
      {text}
    </Anchor>
  ));
}

function subscriptionLink(text: string, id: string | undefined): readonly (readonly [string, string])[] {
  return id === undefined ? [] : [[text, `/customer/subscriptions/${id}`]];
}
