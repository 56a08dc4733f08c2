// The verification matrix: how all services that the organisation subscribes to stand to all of its requirements.
import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { bilingual, useFormat } from '@bunkai/ui/format';
import { EmptyState } from '@bunkai/ui/state';
import { OutcomeMark, outcomeText, verdictWords } from '@bunkai/ui/verdict';
import { useLanguage, useWords } from '@bunkai/ui/words';
import { Link, useSearchParams } from 'react-router';
import { type LoadArguments, useLoaded } from '../app/load-arguments.js';
import { PageTitle } from '../app/page-title.js';
import { redirectToSignIn } from '../session/require-viewer.js';
import { saveText } from './save-text.js';
import { MatrixCards } from './matrix-cards.js';
import { matrixCsv } from './matrix-csv.js';
import { MatrixFilters } from './matrix-filters.js';
import { MatrixGrid } from './matrix-grid.js';
import { type Matrix, type MatrixTable, readFilter } from './matrix-model.js';
import classes from './matrix.module.css';
import { NoMatrix } from './no-matrix.js';
import { RequirementDrawer } from './requirement-drawer.js';
import { requirementName, rowName } from './service-name.js';
import { useMatrixTables } from './use-matrix-filter.js';
import { HasProfilesDocument, VerificationMatrixDocument } from './verification.generated.js';
import { verificationWords } from './verification.words.js';

export async function load({ api, url }: LoadArguments) {
  const { searchParams } = url;
  const asked = { profile: searchParams.get('profile'), after: searchParams.get('after') };
  const { viewer } = await api.query(VerificationMatrixDocument, asked);
  if (!viewer) throw redirectToSignIn(url);
  if (viewer.verificationMatrix?.rows.length !== 0) return { ...viewer, hasProfiles: true };
  const { viewer: own } = await api.query(HasProfilesDocument, {});
  return { ...viewer, hasProfiles: (own?.requirementProfiles?.edges.length ?? 0) > 0 };
}

export function shouldReload(current: URL, next: URL): boolean {
  return ['profile', 'after'].some((name) => current.searchParams.get(name) !== next.searchParams.get(name));
}

export function Page() {
  const say = useWords(verificationWords);
  const { verificationMatrix: matrix, ...viewer } = useLoaded<typeof load>();
  const isEmpty = !matrix || matrix.rows.length === 0;
  return (
    <Stack>
      <Group justify="space-between" align="baseline">
        <PageTitle>{say('title')}</PageTitle>
        {!isEmpty && (
          <Group gap="xs">
            <Button component={Link} to="/customer/report" variant="default" size="compact-md">
              {say('report')}
            </Button>
            <Button component={Link} to="/customer/compare" variant="default" size="compact-md">
              {say('compare')}
            </Button>
            <Button component={Link} to="/customer/subscribe" size="compact-md">
              {say('subscribe')}
            </Button>
          </Group>
        )}
      </Group>
      {isEmpty ? (
        <NoMatrix isCustomer={viewer.organisation?.customer ?? false} hasProfiles={viewer.hasProfiles} />
      ) : (
        <Shown matrix={matrix} />
      )}
    </Stack>
  );
}

function Shown({ matrix }: { readonly matrix: Matrix }) {
  const say = useWords(verificationWords);
  const format = useFormat();
  const [search, setSearch] = useSearchParams();
  const tables = useMatrixTables(matrix);
  const isFiltered = readFilter(search).findings.size > 0;
  const left = tables.filter(({ groups, services }) => groups.length > 0 && services.length > 0);
  const open = (subscription: string, requirement: string) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        next.set('subscription', subscription);
        next.set('requirement', requirement);
        return next;
      },
      { preventScrollReset: true },
    );
  return (
    <>
      <Text>{say('intro', { at: format.instant(matrix.at) })}</Text>
      <MatrixFilters matrix={matrix} />
      <Legend />
      {left.length === 0 && <EmptyState title={say('nothingFound')}>{say('nothingFoundText')}</EmptyState>}
      {left.map((table) => (
        <MatrixSection
          key={table.profile.id}
          table={table}
          isNamed={tables.length > 1}
          isFiltered={isFiltered}
          onOpen={open}
        />
      ))}
      <Pages matrix={matrix} />
      <RequirementDrawer
        subscription={search.get('subscription')}
        requirement={search.get('requirement')}
        parameters={['subscription', 'requirement']}
      />
    </>
  );
}

interface MatrixSectionProps {
  readonly table: MatrixTable;
  /** Whether there is more than one. */
  readonly isNamed: boolean;
  readonly isFiltered: boolean;
  readonly onOpen: (subscription: string, requirement: string) => void;
}

function MatrixSection({ table, isNamed, isFiltered, onOpen }: MatrixSectionProps) {
  const say = useWords(verificationWords);
  const language = useLanguage();
  const name = bilingual(table.profile.name, language);
  const lines = table.groups.reduce((sum, group) => sum + group.lines.length, 0);
  return (
    <section aria-label={name}>
      <Group justify="space-between" align="baseline" mb="xs">
        <Title order={2} size="h4">
          <bdi>{name}</bdi>
        </Title>
        <Group gap="md">
          <Text size="sm" c="dimmed" role={isNamed ? undefined : 'status'}>
            {say('shown', {
              requirements: say('requirementCount', { count: lines }),
              services: say('serviceCount', { count: table.services.length }),
            })}
          </Text>
          <CsvButton table={table} />
        </Group>
      </Group>
      <div className={classes.wide} data-filtered={isFiltered || undefined}>
        <MatrixGrid table={table} onOpen={onOpen} />
      </div>
      <MatrixCards table={table} isFiltered={isFiltered} />
    </section>
  );
}

function Legend() {
  const say = useWords(verificationWords);
  return (
    <p className={classes.legend}>
      <OutcomeMark outcome="met" size="sm" />
      <OutcomeMark outcome="unmet" size="sm" />
      <OutcomeMark outcome="undetermined" size="sm" />
      <OutcomeMark outcome="unmet" isWaived size="sm" />
      <span className={classes.legendFlip}>
        <span className={classes.flip} aria-hidden />
        {say('upcoming')}
      </span>
    </p>
  );
}

function CsvButton({ table }: { readonly table: MatrixTable }) {
  const say = useWords(verificationWords);
  const sayVerdict = useWords(verdictWords);
  const language = useLanguage();
  const download = () => {
    const csv = matrixCsv(table, {
      head: [ID, say('control', { id: '' }).trim(), say('requirement'), say('severity')],
      requirement: (requirement) => requirementName(requirement, language),
      service: (service) => rowName(service, language),
      outcome: ({ outcome, isWaived }) => outcomeText(sayVerdict, outcome, isWaived),
    });
    saveText(`${say('csvFile')}.csv`, csv, 'text/csv');
  };
  return (
    <Button variant="subtle" size="compact-sm" onClick={download}>
      {say('csv')}
    </Button>
  );
}

const ID = 'ID';

function Pages({ matrix }: { readonly matrix: Matrix }) {
  const say = useWords(verificationWords);
  const [search] = useSearchParams();
  const { hasNextPage, endCursor } = matrix.pageInfo;
  const at = (after: string | null) => {
    const next = new URLSearchParams(search);
    if (after === null) next.delete('after');
    else next.set('after', after);
    return `?${next.toString()}`;
  };
  if (!hasNextPage && !search.has('after')) return null;
  return (
    <Group>
      {search.has('after') && (
        <Anchor component={Link} to={at(null)}>
          {say('first')}
        </Anchor>
      )}
      {hasNextPage && (
        <Anchor component={Link} to={at(endCursor)}>
          {say('more')}
        </Anchor>
      )}
    </Group>
  );
}
