// What customers of the demo world ask of a storage service: each requirement shows another way in which a verdict comes about.
import type { JsonValue } from '@bunkai/disclosure';

export const storageRequirements: JsonValue = {
  format: 'bunkai.requirements/1',
  catalogue: 'iso27017-2015',
  name: { en: 'Storage baseline (demo)', ja: 'ストレージ利用基準（デモ）' },
  requirements: [
    {
      id: 'S-01',
      control: '12.4.1',
      title: { en: 'Logs are kept for a year', ja: 'ログが1年以上保存される' },
      test: { field: '12.4.1/logRetention', op: 'atLeast', value: 'P1Y' },
    },
    {
      id: 'S-02',
      control: '18.2.1',
      title: { en: 'A certificate after ISO/IEC 27017 is valid', ja: 'ISO/IEC 27017の認証が有効である' },
      test: {
        some: 'attestations',
        where: { field: './scheme', op: 'equals', value: 'iso27017' },
        test: { field: './expires', op: 'notExpired' },
      },
    },
    {
      id: 'S-03',
      control: '15.1.3',
      title: {
        en: 'New sub-processors are announced 30 days ahead',
        ja: '再委託先の追加が30日前までに通知される',
      },
      test: { field: '15.1.3/subprocessorNotice', op: 'atLeast', value: 'P30D' },
    },
    {
      id: 'S-04',
      control: '12.6.1',
      title: {
        en: 'Critical vulnerabilities are patched within a week',
        ja: '重大な脆弱性が1週間以内に修正される',
      },
      test: {
        every: '12.6.1/patchTargets',
        where: { field: './severity', op: 'equals', value: 'critical' },
        test: { field: './target', op: 'atMost', value: 'P7D' },
      },
    },
    {
      id: 'S-05',
      control: '15.1.3',
      title: { en: 'Sub-processors process data in Japan only', ja: '再委託先による取扱いが国内に限られる' },
      test: {
        every: '15.1.3/subprocessors',
        test: { field: './dataCountries', op: 'subsetOf', value: ['JP'] },
      },
    },
    {
      id: 'S-06',
      control: '12.3.1',
      severity: 'recommended',
      title: {
        en: 'Backups are kept in another data centre',
        ja: 'バックアップが別のデータセンターに保管される',
      },
      test: { field: '12.3.1/backupSeparation', op: 'atLeast', value: 'otherDatacentreSameRegion' },
    },
  ],
};
