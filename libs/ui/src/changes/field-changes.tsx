// What happened to one field, under its title.
import { useWords } from '../words/use-words.js';
import { plain } from '../format/text.js';
import { ChangeLine } from './change-line.js';
import { describe, useChangeCatalogue } from './change-catalogue.js';
import classes from './changes.module.css';
import { changesWords } from './changes.words.js';
import type { FieldChanges } from './group-changes.js';
import { type ReadAs, maySee } from './readable-changes.js';
import { RecordLines } from './record-lines.js';
import { useTeller } from './teller.js';
import { WholeStatement } from './whole-statement.js';

interface FieldChangesViewProps {
  readonly changes: FieldChanges;
  readonly readAs: ReadAs;
}

export function FieldChangesView({ changes, readAs }: FieldChangesViewProps) {
  const tell = useTeller();
  const { place, whole, records } = changes;
  const described = describe(useChangeCatalogue(), place);
  const title = described ? tell.title(described.title) : plain(place.member);
  // A list that is a section of its own has the section's title.
  const isSection = place.member === '';
  return (
    <div className={classes.field}>
      {!isSection && <div className={classes.fieldTitle}>{title}</div>}
      {whole && <WholeChange changes={changes} readAs={readAs} />}
      {records.length > 0 && <RecordLines list={described} records={records} />}
    </div>
  );
}

function WholeChange({ changes: { place, whole }, readAs }: FieldChangesViewProps) {
  const say = useWords(changesWords);
  const catalogue = useChangeCatalogue();
  if (!whole) return null;
  const control = catalogue.controls.get(place.section);
  if (control && place.member === '')
    return <WholeStatement control={control} change={whole} readAs={readAs} variant={place.variant} />;
  if (place.section === 'upstream') {
    return (
      <ChangeLine change={{ ...whole, before: null, after: null }} type={undefined} note={say('reordered')} />
    );
  }
  if (place.section === 'variant' && place.member === '') {
    const isNew = (whole.after ?? null) !== null;
    const names = { before: nameIn(whole.before), after: nameIn(whole.after) };
    return (
      <ChangeLine
        change={{ ...whole, ...names }}
        type={{ type: 'text' }}
        note={say(isNew ? 'variantAdded' : 'variantRemoved')}
      />
    );
  }
  return (
    <ChangeLine
      change={whole}
      type={describe(catalogue, place)}
      note={noteOn(place.member, whole, readAs, say)}
    />
  );
}

function nameIn(variant: unknown): unknown {
  const name = (variant as { readonly name?: unknown } | null | undefined)?.name;
  return name ?? null;
}

function noteOn(
  member: string,
  { before, after }: { readonly before?: unknown; readonly after?: unknown },
  readAs: ReadAs,
  say: (key: 'nowWithheld' | 'noLongerWithheld' | 'notOfferedNow') => string,
): string | undefined {
  if (member === '@status' && after === 'not-offered') return say('notOfferedNow');
  if (member !== '@visibility') return undefined;
  if (!maySee(readAs, after)) return say('nowWithheld');
  return maySee(readAs, before) ? undefined : say('noLongerWithheld');
}
