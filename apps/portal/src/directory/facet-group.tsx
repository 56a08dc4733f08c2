// One facet: its values as check boxes with how many services have each, the most frequent first.
import { Button, Checkbox, Stack, Text } from '@mantine/core';
import { useFormat } from '@bunkai/ui/format';
import { useWords } from '@bunkai/ui/words';
import { useState } from 'react';
import { type Facet, withChoice } from './directory-filter.js';
import { directoryWords } from './directory.words.js';
import classes from './directory.module.css';
import { useFilter } from './use-filter.js';

/** Values shown at first. */
const FEW = 8;

export interface FacetOption {
  readonly value: string;
  readonly label: string;
  readonly services: number;
}

interface FacetGroupProps {
  readonly facet: Facet;
  readonly legend: string;
  readonly hint?: string;
  readonly options: readonly FacetOption[];
  /** What a value is called that no service found has. */
  readonly nameOf: (value: string) => string;
}

export function FacetGroup({ facet, legend, hint, options, nameOf }: FacetGroupProps) {
  const say = useWords(directoryWords);
  const { filter, params, go } = useFilter();
  const [isWhole, setIsWhole] = useState(false);
  const chosen = filter.chosen[facet];
  const all = withChosen(options, chosen, nameOf);
  const shown = isWhole ? all : all.filter(({ value }, index) => index < FEW || chosen.includes(value));
  return (
    <Checkbox.Group
      label={legend}
      description={hint}
      value={[...chosen]}
      classNames={{ description: classes.hint ?? '' }}
      onChange={(values) => {
        const changed = [...values, ...chosen].find(
          (value) => values.includes(value) !== chosen.includes(value),
        );
        if (changed !== undefined) go(withChoice(params, facet, changed, values.includes(changed)));
      }}
    >
      <Stack gap={6} mt={6}>
        {all.length === 0 && (
          <Text size="sm" c="dimmed">
            {say('noValues')}
          </Text>
        )}
        {shown.map((option) => (
          <FacetChoice key={option.value} option={option} />
        ))}
        {all.length > FEW && (
          <Button
            variant="subtle"
            size="compact-sm"
            className={classes.more}
            onClick={() => setIsWhole(!isWhole)}
          >
            {isWhole ? say('showFewer') : say('showAll', { count: all.length })}
          </Button>
        )}
      </Stack>
    </Checkbox.Group>
  );
}

function FacetChoice({ option: { value, label, services } }: { readonly option: FacetOption }) {
  const say = useWords(directoryWords);
  const format = useFormat();
  return (
    <Checkbox
      value={value}
      classNames={{ body: classes.choice ?? '', labelWrapper: classes.choiceLabel ?? '' }}
      label={
        <>
          <span>{label}</span>
          <span className={classes.count} aria-hidden="true">
            {format.number(services)}
          </span>
          <span className={classes.unseen}> {say('found', { count: services })}</span>
        </>
      }
    />
  );
}

/** What is chosen stays to be taken back, though nothing found has it. */
function withChosen(
  options: readonly FacetOption[],
  chosen: readonly string[],
  nameOf: (value: string) => string,
): readonly FacetOption[] {
  const missing = chosen.filter((value) => !options.some((option) => option.value === value));
  return [...options, ...missing.map((value) => ({ value, label: nameOf(value), services: 0 }))];
}
