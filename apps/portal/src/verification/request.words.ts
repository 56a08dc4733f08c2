// Words of asking a provider to disclose what is undisclosed.
import { defineWords } from '@bunkai/ui/words';

export const requestWords = defineWords(
  'request',
  {
    title: 'Not disclosed',
    explained:
      'The provider learns how many customers ask for this, from five on, and never who. You are told once a release discloses it.',
    ask: 'Ask the provider to disclose this',
    asked: 'Your request counts. You are told once a release discloses it.',
    askedSince: 'You have asked for this since {{date}}.',
    takeBack: 'Take the request back',
    takenBack: 'The request was taken back.',
  },
  {
    title: '未開示',
    explained:
      'プロバイダには、依頼したカスタマが5組織以上になったときに件数のみが伝わり、組織名は伝わりません。リリースで開示されると通知が届きます。',
    ask: 'プロバイダに開示を依頼',
    asked: '開示依頼を受け付けました。リリースで開示されると通知が届きます。',
    askedSince: '{{date}}から開示を依頼しています。',
    takeBack: '開示依頼を取り下げる',
    takenBack: '開示依頼を取り下げました。',
  },
);
