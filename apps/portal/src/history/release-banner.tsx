// Whether a release still holds, and the way to the one that does.
import { Alert, Anchor } from '@mantine/core';
import { useFormat } from '@bunkai/ui/format';
import { useWords } from '@bunkai/ui/words';
import { Link } from 'react-router';
import type { ReleaseFactsFragment } from './history.generated.js';
import classes from './history.module.css';
import { historyWords } from './history.words.js';
import { ReleaseState, stateWord } from './release-state.js';

interface ReleaseBannerProps {
  readonly release: ReleaseFactsFragment;
  /** The service's releases; the newest hundred will do. */
  readonly listed: readonly Pick<ReleaseFactsFragment, 'number' | 'state' | 'withdraws'>[];
  readonly path: string;
  readonly search: string;
}

const colours = {
  'in-force': 'teal',
  scheduled: 'blue',
  superseded: 'yellow',
  withdrawn: 'red',
  withdrawal: 'red',
};

export function ReleaseBanner({ release, listed, path, search }: ReleaseBannerProps) {
  const say = useWords(historyWords);
  const word = stateWord(release.state);
  const inForce = listed.find(({ state }) => state === 'in-force')?.number;
  return (
    <Alert
      role="note"
      color={colours[word]}
      variant="light"
      classNames={{ title: classes.bannerTitle }}
      title={<ReleaseState state={release.state} isPlain />}
      p="sm"
    >
      <Sentence release={release} listed={listed} />{' '}
      {word !== 'in-force' &&
        (inForce === undefined ? (
          say('noneInForce')
        ) : (
          <Anchor
            component={Link}
            to={`${path}/releases/${inForce}${search}`}
            c="inherit"
            inherit
            underline="always"
          >
            {say('toInForce', { number: inForce })}
          </Anchor>
        ))}
    </Alert>
  );
}

function Sentence({ release, listed }: Pick<ReleaseBannerProps, 'release' | 'listed'>) {
  const say = useWords(historyWords);
  const format = useFormat();
  const withdrawal = listed.find(({ withdraws }) => withdraws === release.number);
  switch (stateWord(release.state)) {
    case 'in-force':
      return say('bannerInForce');
    case 'scheduled':
      return say('bannerScheduled', { at: format.instant(release.effectiveFrom) });
    case 'superseded':
      return say('bannerSuperseded');
    case 'withdrawn':
      return say('bannerWithdrawn', { number: withdrawal?.number ?? '' });
    case 'withdrawal':
      return say('bannerWithdrawal', { number: release.withdraws ?? '' });
  }
}
