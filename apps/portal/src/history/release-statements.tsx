// What a release states, control by control; controls without a statement are not listed.
import type { Control } from '@bunkai/catalogue';
import { type Disclosure, effectiveStatements, hasVariant } from '@bunkai/disclosure';
import { Stack, Text, Title } from '@mantine/core';
import { type ReadAs } from '@bunkai/ui/changes';
import { StatementView } from '@bunkai/ui/disclosure';
import { useLanguage, useWords } from '@bunkai/ui/words';
import classes from './history.module.css';
import { historyWords } from './history.words.js';
import { variantNames } from './variant-names.js';

interface ReleaseStatementsProps {
  readonly document: Disclosure;
  /** A variant that the release lacks is read as the base. */
  readonly variant: string | null;
  readonly readAs: ReadAs;
  readonly controls: ReadonlyMap<string, Control>;
}

export function ReleaseStatements({ document, variant, readAs, controls }: ReleaseStatementsProps) {
  const say = useWords(historyWords);
  const language = useLanguage();
  const known = variant !== null && hasVariant(document, variant) ? variant : null;
  const statements = effectiveStatements(document, known);
  const stated = [...controls.values()].flatMap((control) => {
    const statement = statements.get(control.id);
    return statement ? [{ control, statement }] : [];
  });
  const name = known === null ? undefined : (variantNames(document, language).get(known) ?? known);
  return (
    <Stack component="section" gap="xs">
      <Title order={2}>{say('states')}</Title>
      {name !== undefined && (
        <Text c="dimmed">
          <bdi>{say('variant', { name })}</bdi>
        </Text>
      )}
      {stated.map(({ control, statement }) => (
        <article key={control.id} className={classes.statement}>
          <Title order={3} size="h4">
            <span className={classes.number}>{control.id}</span> {control.title[language]}
          </Title>
          <StatementView control={control} statement={statement} reader={readAs} />
        </article>
      ))}
    </Stack>
  );
}
