// What is said when something arrives while a page is open.
import { defineWords } from '@bunkai/ui/words';

export const liveWords = defineWords(
  'live',
  {
    newAlerts_one: 'New alert: {{count}} is unread.',
    newAlerts_other: 'New alerts: {{count}} are unread.',
  },
  { newAlerts_other: '新しい通知があります。未読{{count}}件です。' },
);
