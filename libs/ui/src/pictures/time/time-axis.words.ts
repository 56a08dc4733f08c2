// Words of the axis of timelines.
import { defineWords } from '../../words/define-words.js';

export const timeWords = defineWords(
  'pictures-time',
  {
    today: 'Today',
  },
  {
    today: '今日',
  },
);
