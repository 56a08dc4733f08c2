// How many customers have a verdict that would flip, by control: a bar each, and the number beside it.
import { iso27017_2015 } from '@bunkai/catalogue';
import { Stack, Text, Title } from '@mantine/core';
import { OutcomeMark } from '@bunkai/ui/verdict';
import { useLanguage, useWords } from '@bunkai/ui/words';
import type { Impact } from './load-publishing.js';
import classes from './publish.module.css';
import { publishWords } from './publish.words.js';

const parts = [
  ['toUnmet', 'unmet', 'flipsToUnmet'],
  ['toUndetermined', 'undetermined', 'flipsToUndetermined'],
  ['toMet', 'met', 'flipsToMet'],
] as const;

export function ImpactBars({ impact }: { readonly impact: Impact }) {
  const say = useWords(publishWords);
  const most = Math.max(1, ...parts.flatMap(([, , name]) => impact[name].map(({ customers }) => customers)));
  const isNothing = parts.every(([, , name]) => impact[name].length === 0);
  return (
    <Stack component="section" gap="xs">
      <Title order={2}>{say('impact')}</Title>
      <Text size="sm" c="dimmed">
        {say('impactText')}
      </Text>
      {isNothing && <Text>{say('impactNone')}</Text>}
      {parts.map(([word, outcome, name]) => (
        <Bars key={name} title={say(word)} outcome={outcome} counts={impact[name]} most={most} />
      ))}
    </Stack>
  );
}

interface BarsProps {
  readonly title: string;
  readonly outcome: 'met' | 'unmet' | 'undetermined';
  readonly counts: Impact['flipsToMet'];
  /** The length of the longest bar. */
  readonly most: number;
}

function Bars({ title, outcome, counts, most }: BarsProps) {
  const say = useWords(publishWords);
  const language = useLanguage();
  if (counts.length === 0) return null;
  const rows = counts.toSorted((a, b) => b.customers - a.customers);
  return (
    <table className={classes.bars} data-outcome={outcome}>
      <caption>
        <OutcomeMark outcome={outcome} label="none" size="sm" /> {title}
      </caption>
      <thead>
        <tr>
          <th scope="col">{say('control')}</th>
          <th scope="col">{say('customers')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ control, customers, estimated }) => (
          <tr key={control}>
            <th scope="row">
              <span className={classes.number}>{control}</span>{' '}
              {iso27017_2015.controls.get(control)?.title[language]}
            </th>
            <td>
              <svg className={classes.bar} width="100%" height="14" aria-hidden preserveAspectRatio="none">
                <rect height="14" width={`${(100 * customers) / most}%`} rx="2" />
              </svg>
              <span>
                {estimated
                  ? say('customersAbout', { number: customers.toLocaleString(language) })
                  : say('customersCount', { count: customers })}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
