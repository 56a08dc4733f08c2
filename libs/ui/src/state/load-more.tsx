// The next page of a list, at the press of a button; what is loading is said.
import { Button } from '@mantine/core';
import { useWords } from '../words/use-words.js';
import { stateWords } from './state.words.js';

interface LoadMoreProps {
  readonly isLoading: boolean;
  readonly onMore: () => void;
}

export function LoadMore({ isLoading, onMore }: LoadMoreProps) {
  const say = useWords(stateWords);
  return (
    <Button variant="default" onClick={onMore} aria-disabled={isLoading} aria-live="polite">
      {say(isLoading ? 'loadingMore' : 'more')}
    </Button>
  );
}
