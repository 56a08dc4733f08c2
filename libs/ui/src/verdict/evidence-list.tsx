// What a verdict rests on: each value under the field that it was found in, nothing where there was none to see.
import type { Catalogue } from '@bunkai/catalogue';
import type { JsonValue } from '@bunkai/disclosure';
import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { FieldValue } from '../disclosure/field-value.js';
import { plain } from '../format/text.js';
import { useLanguage } from '../words/reader-context.js';
import { useWords } from '../words/use-words.js';
import { type EvidencePlace, evidencePlace } from './evidence-place.js';
import classes from './verdict.module.css';
import { verdictWords } from './verdict.words.js';

export interface ShownEvidence {
  readonly path: string;
  /** Whether a value was found. */
  readonly found: boolean;
  readonly value?: unknown;
}

interface EvidenceListProps {
  readonly evidence: readonly ShownEvidence[];
  readonly catalogue: Catalogue;
  /** Shows all of it, as on paper. */
  readonly isWhole?: boolean;
}

/** As many are shown before one asks for the rest. */
const FIRST = 8;

export function EvidenceList({ evidence, catalogue, isWhole = false }: EvidenceListProps) {
  const say = useWords(verdictWords);
  const [isOpen, setOpen] = useState(false);
  if (evidence.length === 0) return <Text size="sm">{say('evidenceNone')}</Text>;
  const shown = isWhole || isOpen || evidence.length <= FIRST + 1 ? evidence : evidence.slice(0, FIRST);
  return (
    <>
      <dl className={classes.evidence}>
        {shown.map((each) => (
          <Item key={each.path} evidence={each} catalogue={catalogue} />
        ))}
      </dl>
      {shown.length < evidence.length && (
        <Button variant="subtle" size="compact-sm" onClick={() => setOpen(true)}>
          {say('evidenceAll', { count: evidence.length - shown.length })}
        </Button>
      )}
    </>
  );
}

function Item({ evidence, catalogue }: { readonly evidence: ShownEvidence; readonly catalogue: Catalogue }) {
  const say = useWords(verdictWords);
  const language = useLanguage();
  const place = evidencePlace(evidence.path, catalogue, language);
  const value = (evidence.value ?? null) as JsonValue;
  return (
    <div>
      <dt>
        <Place place={place} />
      </dt>
      <dd>
        {!evidence.found ? (
          <span className={classes.noValue}>{say('noValue')}</span>
        ) : Array.isArray(value) && value.length === 0 ? (
          say('emptyList')
        ) : (
          <FieldValue type={place.type} value={value} />
        )}
      </dd>
    </div>
  );
}

function Place({ place: { service, control, field, record, member } }: { readonly place: EvidencePlace }) {
  const say = useWords(verdictWords);
  const below = [record !== null && say('record', { number: record }), member].filter(
    (part) => typeof part === 'string',
  );
  return (
    <>
      {service !== null && (
        <span className={classes.service}>
          <bdi>{say('upstreamService', { service: plain(service) })}</bdi>
        </span>
      )}
      <span>
        {control !== null && (
          <>
            <bdi className={classes.control}>{plain(control)}</bdi>{' '}
          </>
        )}
        <bdi>{field}</bdi>
        {below.map((part) => (
          <span key={part} className={classes.below}>
            <bdi>{part}</bdi>
          </span>
        ))}
      </span>
    </>
  );
}
