// Words of the timeline of releases.
import { defineWords } from '../../words/define-words.js';

export const releasesWords = defineWords(
  'pictures-releases',
  {
    releasesName: 'Releases by the date of effect',
    release: 'Release {{number}}',
    inForce: 'In force',
    scheduled: 'Scheduled',
    superseded: 'Superseded',
    withdrawn: 'Withdrawn',
    effectiveFrom: 'Effective {{from}}',
    publishedAt: 'Published {{at}}',
    releasesNone: 'Nothing has been released yet.',
  },
  {
    releasesName: '発効日順のリリース',
    release: 'リリース {{number}}',
    inForce: '有効',
    scheduled: '公開予定',
    superseded: '旧版',
    withdrawn: '撤回',
    effectiveFrom: '{{from}}発効',
    publishedAt: '{{at}}公開',
    releasesNone: 'まだリリースはありません。',
  },
);
