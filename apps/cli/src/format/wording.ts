// Outcomes, reasons and severities in words, in both languages.
import type { Outcome, Reason, Severity } from '@bunkai/requirement';
import type { Language } from '../shell/language.js';

interface Wording {
  readonly outcome: Readonly<Record<Outcome, string>>;
  readonly reason: Readonly<Record<Reason, string>>;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly comma: string;
  readonly noValue: string;
  readonly reasonLabel: string;
  readonly evidenceLabel: string;
  readonly validUntilLabel: string;
  readonly summary: (counts: Readonly<Record<Outcome, number>>) => string;
  readonly conclusion: Readonly<Record<Outcome, string>>;
  readonly asked: (by: string) => string;
  readonly read: (as: string, at: string, variant: string | null) => string;
}

const english: Wording = {
  outcome: { met: 'met', unmet: 'unmet', undetermined: 'undetermined' },
  reason: {
    compared: 'what is disclosed does not pass the test',
    undisclosed: 'the provider discloses nothing on this',
    withheld: 'the statement is not shown to this reader class',
    'declared-not-applicable': 'the provider declares the control not applicable to the service',
    'not-offered': 'the provider does not offer this; the duty is the customer’s',
    'upstream-undisclosed': 'a service upstream has no effective disclosure',
  },
  severity: { mandatory: 'mandatory', recommended: 'recommended' },
  comma: ', ',
  noValue: '(no value)',
  reasonLabel: 'reason',
  evidenceLabel: 'evidence',
  validUntilLabel: 'holds until',
  summary: ({ met, unmet, undetermined }) => `${met} met, ${unmet} unmet, ${undetermined} undetermined`,
  conclusion: {
    met: 'Every mandatory requirement is met.',
    unmet: 'A mandatory requirement is unmet.',
    undetermined: 'No mandatory requirement is unmet, but one is undetermined.',
  },
  asked: (by) => `requirements: ${by}`,
  read: (as, at, variant) => `reader class: ${as}, at ${at}${variant === null ? '' : `, variant ${variant}`}`,
};

const japanese: Wording = {
  outcome: { met: '充足', unmet: '未充足', undetermined: '判定不能' },
  reason: {
    compared: '開示された値が要求を満たしません',
    undisclosed: '提供者が開示していません',
    withheld: 'この閲覧者区分には開示されません',
    'declared-not-applicable': '提供者はこの管理策を適用対象外と宣言しています',
    'not-offered': '提供者は提供していません（利用者の責任範囲です）',
    'upstream-undisclosed': '上流サービスに有効な開示がありません',
  },
  severity: { mandatory: '必須', recommended: '推奨' },
  comma: '、',
  noValue: '（値なし）',
  reasonLabel: '理由',
  evidenceLabel: '根拠',
  validUntilLabel: '有効期限',
  summary: ({ met, unmet, undetermined }) => `充足 ${met}、未充足 ${unmet}、判定不能 ${undetermined}`,
  conclusion: {
    met: '必須要求はすべて充足しています。',
    unmet: '充足しない必須要求があります。',
    undetermined: '未充足の必須要求はありませんが、判定できないものがあります。',
  },
  asked: (by) => `要求事項: ${by}`,
  read: (as, at, variant) =>
    `閲覧者区分: ${as}、時点: ${at}${variant === null ? '' : `、バリアント: ${variant}`}`,
};

export const wordings: Readonly<Record<Language, Wording>> = { en: english, ja: japanese };
