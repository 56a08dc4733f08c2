// How much of what the catalogue asks is disclosed, by theme.
import { Title, VisuallyHidden } from '@mantine/core';
import { useFormat } from '@bunkai/ui/format';
import { useWords } from '@bunkai/ui/words';
import { Link } from 'react-router';
import classes from './overview.module.css';
import { useServiceData } from './service-data.js';
import { themeWords } from './theme.words.js';
import { trustWords } from './trust.words.js';

export function CompletenessTable() {
  const say = useWords(trustWords);
  const sayTheme = useWords(themeWords);
  const format = useFormat();
  const { completeness, path, variant } = useServiceData();
  const linkTo = (theme: string) => {
    const search = new URLSearchParams({ ...(variant !== null && { variant }), theme });
    return `${path}/controls?${search.toString()}`;
  };
  return (
    <section aria-labelledby="completeness" className={classes.completeness}>
      <Title order={2} id="completeness">
        {say('completeness')}
      </Title>
      <p>
        {say('completenessOf', {
          disclosed: completeness.disclosed,
          total: completeness.total,
          percent: format.percent(completeness.disclosed / completeness.total),
        })}
      </p>
      <table>
        <caption>
          <VisuallyHidden>{say('completeness')}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">{say('theme')}</th>
            <th scope="col" colSpan={2}>
              {say('fieldsDisclosed')}
            </th>
          </tr>
        </thead>
        <tbody>
          {completeness.themes.map(({ theme, disclosed, withheld, total }) => (
            <tr key={theme}>
              <th scope="row">
                <Link to={linkTo(theme)}>{sayTheme(`theme-${theme as '5'}`)}</Link>
              </th>
              <td className={classes.meter}>
                <Meter disclosed={disclosed} withheld={withheld} total={total} />
              </td>
              <td>
                {say('fieldCount', { disclosed, total })}
                {withheld > 0 && <> · {say('withheldCount', { count: withheld })}</>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Drawn for the eye alone: the numbers stand beside it. */
function Meter({ disclosed, withheld, total }: Readonly<Record<'disclosed' | 'withheld' | 'total', number>>) {
  return (
    <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden className={classes.bar}>
      <rect width={100} height={6} data-part="rest" />
      <rect width={(100 * (disclosed + withheld)) / total} height={6} data-part="withheld" />
      <rect width={(100 * disclosed) / total} height={6} data-part="disclosed" />
    </svg>
  );
}
