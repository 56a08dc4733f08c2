// Words for what stands in for content: nothing yet, something wrong, still coming.
import { defineWords } from '../words/define-words.js';

export const stateWords = defineWords(
  'state',
  {
    loading: 'Loading …',
    retry: 'Try again',
    refused: 'That was not done',
    more: 'Show more',
    loadingMore: 'Loading more …',
    faults: 'What has to be put right',
  },
  {
    loading: '読み込み中です…',
    retry: '再試行',
    refused: '実行できませんでした',
    more: 'さらに表示',
    loadingMore: '続きを読み込み中です…',
    faults: '修正が必要な箇所',
  },
);
