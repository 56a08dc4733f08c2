// The two releases that are compared, and a form to choose others.
import { Button, NativeSelect } from '@mantine/core';
import { useFormat } from '@bunkai/ui/format';
import { useWords } from '@bunkai/ui/words';
import { Form } from 'react-router';
import { comparable } from './comparable.js';
import type { CompareQuery, ReleaseFactsFragment } from './history.generated.js';
import classes from './history.module.css';
import { historyWords } from './history.words.js';
import { stateWord } from './release-state.js';

type ListedRelease = NonNullable<CompareQuery['service']>['releases']['edges'][number]['node'];

interface ComparisonSidesProps {
  readonly before: ReleaseFactsFragment;
  readonly after: ReleaseFactsFragment;
  readonly listed: readonly ListedRelease[];
  readonly path: string;
  readonly variant: string | null;
}

/** The page of the history understands the form, and leads back here. */
export function ComparisonSides({ before, after, listed, path, variant }: ComparisonSidesProps) {
  const say = useWords(historyWords);
  const format = useFormat();
  const known = new Map([...listed, before, after].map((release) => [release.number, release]));
  const options = comparable([...known.values()])
    .toSorted((a, b) => b.number - a.number)
    .map(({ number, state, effectiveFrom }) => ({
      value: String(number),
      label: say('option', { number, state: say(stateWord(state)), at: format.day(effectiveFrom) }),
    }));
  return (
    <Form
      method="get"
      action={`${path}/history`}
      className={classes.sides}
      key={`${before.number} ${after.number}`}
    >
      <input type="hidden" name="compare" value="1" />
      {variant !== null && <input type="hidden" name="variant" value={variant} />}
      <NativeSelect name="before" label={say('before')} data={options} defaultValue={String(before.number)} />
      <NativeSelect name="after" label={say('after')} data={options} defaultValue={String(after.number)} />
      <Button type="submit" variant="default">
        {say('compare')}
      </Button>
    </Form>
  );
}
