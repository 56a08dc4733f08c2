// The invented provider's terms for reading what it discloses under a non-disclosure agreement.
export const ndaTerms = {
  title: { en: 'Non-disclosure terms (demo)', ja: '秘密保持条項（デモ）' },
  text: [
    '1. 受領者は、本サービスの開示のうち秘密保持の対象とされた事項を、自らの評価のためにのみ用い、第三者に開示しない。',
    '2. この義務は、利用契約の終了後も2年間存続する。',
    'These are the terms of an invented provider, for demonstration only.',
  ].join('\n'),
};
