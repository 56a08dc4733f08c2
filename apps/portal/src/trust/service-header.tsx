// Who offers what, and which release holds.
import type { Disclosure } from '@bunkai/disclosure';
import { Anchor, Badge, Button, Group } from '@mantine/core';
import { bilingual, useFormat } from '@bunkai/ui/format';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { Link } from 'react-router';
import { CopyText } from './copy-text.js';
import { downloadJson } from './download-json.js';
import type { ReleaseInForce, ServiceContext, ServiceFrame } from './service-data.js';
import classes from './service-layout.module.css';
import { trustWords } from './trust.words.js';
import { VariantSwitch } from './variant-switch.js';

export function ServiceHeader({ context }: { readonly context: ServiceContext }) {
  const say = useWords(trustWords);
  const language = useLanguage();
  const { service, path } = context;
  const document = service.release?.document as Disclosure | undefined;
  return (
    <header className={classes.header}>
      <div className={classes.who}>
        <Anchor component={Link} to={`/p/${service.provider.slug}`} size="sm" underline="always">
          <bdi>{bilingual(service.provider.name, language)}</bdi>
        </Anchor>
        <p className={classes.name}>
          <Link to={path}>
            <bdi>{bilingual(service.name, language)}</bdi>
          </Link>
        </p>
        {document && (
          <Group gap={6} role="group" aria-label={say('models')}>
            {document.service.model.map((model) => (
              <Badge key={model} variant="outline" radius="sm" tt="none">
                {model}
              </Badge>
            ))}
          </Group>
        )}
      </div>
      <Actions frame={context} />
      {service.release && <ReleaseFacts release={service.release} frame={context} />}
      {document?.variants && <VariantSwitch frame={context} variants={document.variants} />}
    </header>
  );
}

function Actions({ frame }: { readonly frame: ServiceFrame }) {
  const say = useWords(trustWords);
  const language = useLanguage();
  const { key, service, variant, viewer, path } = frame;
  const subscribe = new URLSearchParams({ service: key, ...(variant !== null && { variant }) });
  return (
    <Group className={classes.actions} gap="xs">
      {viewer.isProvider ? (
        <Button component={Link} to={`/provider/services/${service.slug}`} size="sm">
          {say('manage')}
        </Button>
      ) : (
        <Button component={Link} to={`/customer/subscribe?${subscribe.toString()}`} size="sm">
          {say('subscribe')}
        </Button>
      )}
      {service.release && <JsonButton release={service.release} frame={frame} />}
      <Button component="a" variant="default" size="sm" href={`${path}/feed.atom?lang=${language}`}>
        {say('feed')}
      </Button>
      <Button component="a" variant="default" size="sm" href={`${path}/calendar.ics?lang=${language}`}>
        {say('calendar')}
      </Button>
    </Group>
  );
}

/** The public copy has an address of its own; what only this reader sees is handed over as it is. */
function JsonButton({ release, frame }: { readonly release: ReleaseInForce; readonly frame: ServiceFrame }) {
  const say = useWords(trustWords);
  if (release.readAs === 'public') {
    return (
      <Button component="a" variant="default" size="sm" href={`${frame.path}/disclosure.json${frame.search}`}>
        {say('json')}
      </Button>
    );
  }
  const name = `${frame.key.replace('/', '-')}-${release.number}.json`;
  return (
    <Button variant="default" size="sm" onClick={() => downloadJson(name, release.document)}>
      {say('jsonOfCopy')}
    </Button>
  );
}

function ReleaseFacts({
  release,
  frame,
}: {
  readonly release: ReleaseInForce;
  readonly frame: ServiceFrame;
}) {
  const say = useWords(trustWords);
  const format = useFormat();
  const facts = [
    [
      'release',
      <Link key="release" to={`${frame.path}/releases/${release.number}${frame.search}`}>
        {say('releaseNumber', { number: release.number })}
      </Link>,
    ],
    [
      'inForceSince',
      <time key="since" dateTime={release.effectiveFrom}>
        {format.instant(release.effectiveFrom)}
      </time>,
    ],
    [
      'published',
      <time key="published" dateTime={release.publishedAt}>
        {format.instant(release.publishedAt)}
      </time>,
    ],
    ['hash', <CopyText key="hash" text={release.hash.replace(/^sha256:/, '')} />],
    ['readAs', say(`as-${release.readAs as 'public'}`)],
  ] as const;
  return (
    <dl className={classes.facts}>
      {facts.map(([name, shown]) => (
        <div key={name}>
          <dt>{say(name)}</dt>
          <dd>{shown}</dd>
        </div>
      ))}
    </dl>
  );
}
