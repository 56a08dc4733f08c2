// The controls by theme, each with what the provider says of it.
import { Anchor, Title } from '@mantine/core';
import { StatementView } from '@bunkai/ui/disclosure';
import { plain } from '@bunkai/ui/format';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { Link } from 'react-router';
import { QuietStanding } from './control-index.js';
import { type ControlEntry, byTheme } from './control-listing.js';
import classes from './controls.module.css';
import { useServiceData } from './service-data.js';
import { themeWords } from './theme.words.js';
import { trustWords } from './trust.words.js';

export function ControlSections({ entries }: { readonly entries: readonly ControlEntry[] }) {
  const sayTheme = useWords(themeWords);
  const themes = byTheme(entries);
  return (
    <div className={classes.themes}>
      {themes.map(([theme, controls]) => (
        <section key={theme} aria-labelledby={`theme-${theme}`}>
          <Title order={2} id={`theme-${theme}`} className={classes.theme}>
            <span className={classes.number}>{theme}</span> {sayTheme(`theme-${theme as '5'}`)}
          </Title>
          {controls.map((entry) => (
            <ControlSection key={entry.control.id} entry={entry} />
          ))}
        </section>
      ))}
    </div>
  );
}

/** The control's id is its anchor, for good: `#12.4.1`. */
function ControlSection({
  entry: { control, standing, statement, inheritedFrom },
}: {
  readonly entry: ControlEntry;
}) {
  const say = useWords(trustWords);
  const language = useLanguage();
  const { readAs, path, search } = useServiceData();
  const headingId = `${control.id}-title`;
  return (
    <article id={control.id} className={classes.control} aria-labelledby={headingId} data-standing={standing}>
      <Title order={3} id={headingId} className={classes.heading}>
        <a href={`#${control.id}`} className={classes.number} title={say('permalink', { id: control.id })}>
          {control.id}
        </a>{' '}
        {control.title[language]}
      </Title>
      {statement ? (
        <StatementView
          control={control}
          statement={statement}
          reader={readAs}
          access={
            <Anchor component={Link} to={`${path}${search}#withheld`} underline="always">
              {say('howToSee')}
            </Anchor>
          }
        />
      ) : (
        <div>
          <QuietStanding standing={standing} />
          {standing === 'inherited' && <Inherited control={control.id} services={inheritedFrom} />}
        </div>
      )}
    </article>
  );
}

function Inherited({
  control,
  services,
}: {
  readonly control: string;
  readonly services: readonly string[];
}) {
  const say = useWords(trustWords);
  return (
    <p className={classes.inherited}>
      {say('inheritedFrom')}{' '}
      {services.map((service) => (
        <Anchor
          key={service}
          component={Link}
          to={`/p/${service}/controls#${control}`}
          mr="sm"
          underline="always"
        >
          <bdi>{plain(service)}</bdi>
        </Anchor>
      ))}
    </p>
  );
}
