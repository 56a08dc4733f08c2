// What may be wrong with the arguments of a subscription.
import type { Disclosure, Fault } from '@bunkai/disclosure';

/** Most variants named in a message. */
const MAX_NAMED = 20;

export const ownService: Fault = {
  pointer: '/service',
  code: 'own-service',
  message: {
    en: 'This is your own service. Preview the impact of its draft instead of subscribing to it.',
    ja: '自組織のサービスは購読できません。下書きの影響は公開前のプレビューで確認できます。',
  },
};

export function unknownVariant(document: Disclosure): Fault {
  const variants = Object.keys(document.variants ?? {});
  const names = variants.slice(0, MAX_NAMED).join(', ') + (variants.length > MAX_NAMED ? ', …' : '');
  return {
    pointer: '/variant',
    code: 'unknown-variant',
    message: {
      en: names === '' ? 'This service has no variants.' : `This service has the variants ${names}.`,
      ja:
        names === ''
          ? 'このサービスにバリアントはありません。'
          : `このサービスのバリアントは次のとおりです: ${names}`,
    },
  };
}

export function otherCatalogue(edition: string): Fault {
  return {
    pointer: '/profile',
    code: 'other-catalogue',
    message: {
      en: `The service is disclosed after ${edition}; the profile is written for another edition.`,
      ja: `サービスの開示は${edition}に基づいていますが、プロファイルは別の版に基づいています。`,
    },
  };
}
