// The way to each control on the page.
import { StatusMark } from '@bunkai/ui/disclosure';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { type ControlEntry, byTheme } from './control-listing.js';
import classes from './controls.module.css';
import { themeWords } from './theme.words.js';
import { trustWords } from './trust.words.js';

export function ControlIndex({ entries }: { readonly entries: readonly ControlEntry[] }) {
  const say = useWords(trustWords);
  return (
    <nav className={classes.index} aria-label={say('index')}>
      <details className={classes.narrow}>
        <summary>{say('index')}</summary>
        <Entries entries={entries} />
      </details>
      <div className={classes.wide}>
        <Entries entries={entries} />
      </div>
    </nav>
  );
}

function Entries({ entries }: { readonly entries: readonly ControlEntry[] }) {
  const language = useLanguage();
  const sayTheme = useWords(themeWords);
  const themes = byTheme(entries);
  return (
    <ul>
      {themes.map(([theme, controls]) => (
        <li key={theme}>
          <a href={`#theme-${theme}`}>{sayTheme(`theme-${theme as '5'}`)}</a>
          <ul>
            {controls.map(({ control, standing }) => (
              <li key={control.id} data-standing={standing}>
                <a href={`#${control.id}`}>
                  <span className={classes.number}>{control.id}</span> {control.title[language]}
                </a>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

/** How a control stands, where only that is to be told. */
export function QuietStanding({ standing }: Pick<ControlEntry, 'standing'>) {
  return (
    <span className={classes.quiet}>
      <StatusMark standing={standing} />
    </span>
  );
}
