// Notice of changes: how long before a change a customer wants to be told, kind by kind. Items and numbers are ours.
import type { Test } from '../test.js';
import { atLeast, equals, profile, recommended, requirement } from './requirement-builder.js';
import type { RequirementTemplate } from './requirement-template.js';

const name = { en: 'Notice of changes', ja: '変更の事前通知' };

export const changeNoticeTemplate: RequirementTemplate = {
  id: 'change-notice',
  title: name,
  about: {
    en: 'For whoever has to look at a change before it takes effect: countries, sub-processors, terms, functions, settings.',
    ja: '変更の発効前に影響を確かめたい組織向けです。所在地、再委託先、規約、機能、設定の変更について予告期間を求めます。',
  },
  source: { name: 'Bunkai', licence: 'Apache-2.0' },
  document: profile(name, [
    requirement(
      'N-01',
      '12.1.2',
      [
        'Data move to another place only after 90 days’ notice',
        'データの所在地の変更が90日前までに通知される',
      ],
      announced('locationChange', 'P90D'),
    ),
    requirement(
      'N-02',
      '15.1.3',
      ['New sub-processors are announced 30 days ahead', '再委託先の追加が30日前までに通知される'],
      { any: [atLeast('15.1.3/subprocessorNotice', 'P30D'), announced('subprocessorChange', 'P30D')] },
    ),
    requirement(
      'N-03',
      '15.1.2',
      ['Changed terms are announced 30 days ahead', '規約の変更が30日前までに通知される'],
      { any: [atLeast('15.1.2/termsChangeNotice', 'P30D'), announced('termsChange', 'P30D')] },
    ),
    requirement(
      'N-04',
      '12.1.2',
      ['A function is withdrawn only after 180 days’ notice', '機能の廃止が180日前までに通知される'],
      announced('featureRemoval', 'P180D'),
    ),
    requirement(
      'N-05',
      '12.1.2',
      [
        'Security settings change only after two weeks’ notice',
        'セキュリティ設定の変更が14日前までに通知される',
      ],
      announced('securityConfiguration', 'P14D'),
    ),
    requirement(
      'N-06',
      '15.1.3',
      ['New sub-processors can be objected to', '再委託先の追加に異議を申し立てられる'],
      equals('15.1.3/subprocessorObjection', true),
      recommended,
    ),
  ]),
};

/** Changes of the kind are promised notice of `duration` or longer. */
function announced(category: string, duration: string): Test {
  return {
    some: '12.1.2/noticePeriods',
    where: equals('./category', category),
    test: atLeast('./notice', duration),
  };
}
