// Words of what is fetched when it is opened.
import { defineWords } from '@bunkai/ui/words';

export const foldWords = defineWords(
  'fold',
  { loading: 'Loading …', failed: 'This could not be loaded.', retry: 'Try again' },
  { loading: '読み込んでいます…', failed: '読み込めませんでした。', retry: '再試行' },
);
