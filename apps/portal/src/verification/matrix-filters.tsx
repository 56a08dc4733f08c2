// What of the matrix is looked at; every choice stands in the address.
import { Button, Chip, Group, NativeSelect, TextInput } from '@mantine/core';
import { themeOf, themes } from '@bunkai/catalogue';
import { bilingual } from '@bunkai/ui/format';
import { OutcomeShape, verdictWords } from '@bunkai/ui/verdict';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { IconCalendarDue, IconSearch } from '@tabler/icons-react';
import { useSearchParams } from 'react-router';
import classes from './matrix.module.css';
import { type Finding, type Matrix, findings, readFilter } from './matrix-model.js';
import { type FilterName, useSetFilter } from './use-matrix-filter.js';
import { verificationWords } from './verification.words.js';

const none: Readonly<Record<FilterName, string>> = {
  theme: '',
  severity: '',
  outcome: '',
  q: '',
  profile: '',
};

export function MatrixFilters({ matrix }: { readonly matrix: Matrix }) {
  const say = useWords(verificationWords);
  const language = useLanguage();
  const [search] = useSearchParams();
  const setFilter = useSetFilter();
  const filter = readFilter(search);
  const inUse = matrix.profiles.filter(({ subscriptions }) => subscriptions > 0);
  const profile = search.get('profile') ?? '';
  const isFiltered = Object.keys(none).some((name) => search.has(name));
  return (
    <section aria-label={say('filters')} className={classes.filters}>
      <Group gap="sm" align="flex-end">
        {(inUse.length > 1 || profile !== '') && (
          <NativeSelect
            label={say('profile')}
            value={profile}
            onChange={(event) => setFilter({ profile: event.currentTarget.value })}
            data={[
              { value: '', label: say('allProfiles') },
              ...matrix.profiles.map(({ id, name, subscriptions: count }) => {
                return { value: id, label: say('profileOption', { name: bilingual(name, language), count }) };
              }),
            ]}
          />
        )}
        <NativeSelect
          label={say('theme')}
          value={filter.theme}
          onChange={(event) => setFilter({ theme: event.currentTarget.value })}
          data={[
            { value: '', label: say('allThemes') },
            ...themesIn(matrix).map((id) => ({
              value: id,
              label: say('themeOption', { id, title: themes.get(id)?.title[language] ?? '' }),
            })),
          ]}
        />
        <SeveritySelect severity={filter.severity} />
        <TextInput
          label={say('search')}
          leftSection={<IconSearch size={16} aria-hidden />}
          type="search"
          defaultValue={filter.text}
          key={isFiltered ? 'filtered' : 'all'}
          onChange={(event) => setFilter({ q: event.currentTarget.value }, true)}
          className={classes.search}
        />
      </Group>
      <Group gap="xs" mt="sm">
        <FindingChips chosen={filter.findings} />
        {isFiltered && (
          <Button variant="subtle" size="compact-sm" onClick={() => setFilter(none)}>
            {say('clear')}
          </Button>
        )}
      </Group>
    </section>
  );
}

function SeveritySelect({ severity }: { readonly severity: string }) {
  const say = useWords(verificationWords);
  const sayVerdict = useWords(verdictWords);
  const setFilter = useSetFilter();
  return (
    <NativeSelect
      label={say('severity')}
      value={severity}
      onChange={(event) => setFilter({ severity: event.currentTarget.value })}
      data={[
        { value: '', label: say('anySeverity') },
        { value: 'mandatory', label: sayVerdict('mandatory') },
        { value: 'recommended', label: sayVerdict('recommended') },
      ]}
    />
  );
}

function FindingChips({ chosen }: { readonly chosen: ReadonlySet<Finding> }) {
  const say = useWords(verificationWords);
  const sayVerdict = useWords(verdictWords);
  const setFilter = useSetFilter();
  const texts: Readonly<Record<Finding, string>> = {
    met: sayVerdict('met'),
    unmet: sayVerdict('unmet'),
    undetermined: sayVerdict('undetermined'),
    waived: say('waivedShort'),
    upcoming: say('upcoming'),
  };
  const toggle = (finding: Finding) => {
    const next = findings.filter((each) => (each === finding ? !chosen.has(each) : chosen.has(each)));
    setFilter({ outcome: next.join(',') });
  };
  return (
    <Group gap="xs" role="group" aria-label={say('show')}>
      <span className={classes.filterLabel} aria-hidden>
        {say('show')}
      </span>
      {findings.map((finding) => (
        <Chip
          key={finding}
          size="sm"
          variant="outline"
          checked={chosen.has(finding)}
          onChange={() => toggle(finding)}
        >
          <span className={classes.finding}>
            <FindingShape finding={finding} />
            {texts[finding]}
          </span>
        </Chip>
      ))}
    </Group>
  );
}

export function FindingShape({ finding }: { readonly finding: Finding }) {
  if (finding === 'upcoming') return <IconCalendarDue size={15} aria-hidden />;
  const isWaived = finding === 'waived';
  return <OutcomeShape outcome={isWaived ? 'unmet' : finding} isWaived={isWaived} size={14} />;
}

function themesIn({ profiles }: Matrix): readonly string[] {
  const present = new Set(
    profiles.flatMap(({ requirements }) => requirements.map(({ control }) => themeOf({ id: control }))),
  );
  return [...themes.keys()].filter((id) => present.has(id));
}
