// Words of the graph of upstream services.
import { defineWords } from '../../words/define-words.js';

export const upstreamWords = defineWords(
  'pictures-upstream',
  {
    notListed_one: '{{count}} more stands in the JSON document.',
    notListed_other: '{{count}} more stand in the JSON document.',
    graphName: 'Services that {{service}} is built on',
    thisService: 'This service',
    directUpstream: 'Built directly on',
    furtherUpstream: 'Further upstream, step {{step}}',
    usedBy: 'for {{service}}',
    inheritsNothing: 'No statement is taken from it',
    inherits_one: '{{count}} statement taken from it',
    inherits_other: '{{count}} statements taken from it',
    alsoBuiltOn: 'Also built on {{services}}',
    inheritedTitle: 'Statements taken from upstream',
    takesFrom: '{{service}} from {{upstream}}',
    notDisclosed: 'No disclosure here',
    upstreamNone: 'No upstream service is named.',
  },
  {
    notListed_other: 'ほか{{count}}件はJSON文書に記載されています。',
    graphName: '{{service}}が基盤とするサービス',
    thisService: 'このサービス',
    directUpstream: '直接の上流',
    furtherUpstream: 'さらに上流（{{step}}段目）',
    usedBy: '{{service}}の上流',
    inheritsNothing: '引き継ぐ言明なし',
    inherits_other: '引き継ぐ言明 {{count}}件',
    alsoBuiltOn: '{{services}}も基盤とする',
    inheritedTitle: '上流から引き継ぐ言明',
    takesFrom: '{{service}} ← {{upstream}}',
    notDisclosed: 'ここでの開示なし',
    upstreamNone: '上流サービスの記載はありません。',
  },
);
