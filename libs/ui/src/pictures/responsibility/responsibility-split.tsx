// The split of responsibilities between provider, customer and upstream as CLD.6.3.1 states it: the whole at a glance, the
// layers by party, the shared parts explained, and the customer's list of things to do.
import type { JsonValue } from '@bunkai/disclosure';
import { useLanguage } from '../../words/reader-context.js';
import { useWords } from '../../words/use-words.js';
import { splitWords } from './split.words.js';
import { DutyList } from './duty-list.js';
import { PartMark } from './part-mark.js';
import { readDuties } from './read-duties.js';
import { parts, readSplit } from './read-split.js';
import { SharedParts } from './shared-parts.js';
import { SplitOverview } from './split-overview.js';
import { SplitTable } from './split-table.js';
import { partMeaning } from './split-words.js';
import classes from './responsibility-split.module.css';

interface ResponsibilitySplitProps {
  /** The fields of the statement on CLD.6.3.1, as the disclosure document has them. */
  readonly fields: Readonly<Record<string, JsonValue>> | undefined;
}

/** Headings are of the second level. Without a split, the customer's duties alone. */
export function ResponsibilitySplit({ fields }: ResponsibilitySplitProps) {
  const language = useLanguage();
  const items = readSplit(fields, language);
  const duties = readDuties(fields, items, language);
  return (
    <div className={classes.split}>
      {items.length > 0 && (
        <>
          <SplitOverview items={items} />
          <SplitTable items={items} />
          <PartLegend />
          <SharedParts items={items} />
        </>
      )}
      <DutyList {...duties} />
    </div>
  );
}

function PartLegend() {
  const say = useWords(splitWords);
  return (
    <details className={classes.more}>
      <summary>{say('splitLegend')}</summary>
      <dl className={classes.legend}>
        {[...parts].reverse().map((part) => (
          <div key={part}>
            <dt>
              <PartMark part={part} /> {say(part)}
            </dt>
            <dd>{say(partMeaning[part])}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
