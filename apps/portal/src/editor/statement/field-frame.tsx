// What stands around a field's control: its name, advice, faults, and how to say nothing.
import type { Field } from '@bunkai/catalogue';
import type { Fault, JsonValue } from '@bunkai/disclosure';
import { BasisMark, valueInWords } from '@bunkai/ui/disclosure';
import { useReader, useWords } from '@bunkai/ui/words';
import { Text } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { guidanceWords } from '../guidance/guidance.words.js';
import { FaultLine } from './fault-line.js';
import classes from './statement.module.css';

interface FieldFrameProps {
  readonly field: Field;
  readonly faults: readonly Fault[];
  /** Whether the advice for the type is given: once on a page is enough. */
  readonly isAdvised: boolean;
  /** Beside the name: to clear, to take the base's. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

const MOST_FAULTS = 3;

export function FieldFrame({ field, faults, isAdvised, actions, children }: FieldFrameProps) {
  const reader = useReader();
  const { language } = reader;
  const advise = useWords(guidanceWords);
  const id = useId();
  // The table of records says itself which of its cells are empty and must not be.
  const told = faults.filter(({ code }) => field.type !== 'records' || code !== 'missing-member');
  const example = field.example as JsonValue | undefined;
  return (
    <div
      id={field.path}
      role="group"
      aria-labelledby={`${id}-name`}
      aria-describedby={`${id}-advice`}
      className={classes.field}
      data-faulty={faults.length > 0 || undefined}
    >
      <div className={classes.fieldHead}>
        <Text component="h4" id={`${id}-name`} fw={600}>
          {field.title[language]}
          {field.basis === 'standard' && <BasisMark />}
        </Text>
        {actions}
      </div>
      <Text size="sm" c="dimmed" id={`${id}-advice`}>
        {[
          ...(isAdvised ? [advise(field.type)] : []),
          ...(example !== undefined && field.type !== 'boolean'
            ? [advise('example', { value: valueInWords(field, example, reader) })]
            : []),
        ].join(' ')}
      </Text>
      {children}
      {told.slice(0, MOST_FAULTS).map((fault) => (
        <FaultLine key={`${fault.pointer} ${fault.code}`} fault={fault} />
      ))}
    </div>
  );
}
