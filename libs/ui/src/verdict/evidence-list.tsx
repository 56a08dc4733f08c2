// What a verdict rests on: each value under the field that it was found in, nothing where there was none to see.
import type { Catalogue } from '@bunkai/catalogue';
import { Button, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { FieldValue } from '../disclosure/field-value.js';
import { plain } from '../format/text.js';
import { useLanguage } from '../words/reader-context.js';
import { useWords } from '../words/use-words.js';
import { type PlacedEvidence, type ShownEvidence, placeEvidence } from './placed-evidence.js';
import classes from './verdict.module.css';
import { verdictWords } from './verdict.words.js';

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
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const items = useMemo(() => placeEvidence(evidence, catalogue, language), [evidence, catalogue, language]);
  if (items.length === 0) return <Text size="sm">{say('evidenceNone')}</Text>;
  const shown = isWhole || isOpen || items.length <= FIRST + 1 ? items : items.slice(0, FIRST);
  return (
    <>
      <dl className={classes.evidence}>
        {shown.map((item) => (
          <Item key={item.path} item={item} />
        ))}
      </dl>
      {shown.length < items.length && (
        <Button variant="subtle" size="compact-sm" onClick={() => setOpen(true)}>
          {say('evidenceAll', { count: items.length - shown.length })}
        </Button>
      )}
    </>
  );
}

function Item({ item }: { readonly item: PlacedEvidence }) {
  const say = useWords(verdictWords);
  const { place, found, value } = item;
  return (
    <div>
      <dt>
        <Place item={item} />
      </dt>
      <dd>
        {!found ? (
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

function Place({ item: { place, records } }: { readonly item: PlacedEvidence }) {
  const say = useWords(verdictWords);
  const { service, control, field, member } = place;
  const [only] = records;
  const entry =
    records.length > 1
      ? say('entries', { count: records.length })
      : only !== undefined && say('record', { number: only });
  const below = [entry, member].filter((part) => typeof part === 'string');
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
