// Messages as they occur, for specs and for looking at: flips of one release, a digest, a test, an endpoint that was turned off.
import type { AlertFlip, AlertToSend, Message, OutgoingMessage } from '@bunkai/application';
import type { Language } from '../text/reader.js';

const at = new Date('2026-03-01T00:30:00Z');

export function sampleAlert(
  facts: Partial<AlertToSend['alert']> = {},
  flips: readonly AlertFlip[] = [],
): AlertToSend {
  const alert = {
    id: '0195533f-7a00-7000-8000-000000000001',
    kind: 'verdicts-flipped',
    serviceId: '0195533f-7a00-7000-8000-0000000000aa',
    serviceName: { en: 'Example Object Storage', ja: 'エグザンプル・オブジェクトストレージ' },
    serviceKey: 'example-cloud/object-storage',
    releaseId: '0195533f-7a00-7000-8000-0000000000bb',
    releaseNumber: 7,
    releaseKind: 'disclosure',
    releaseSummary: {
      en: 'Logs of administrators are kept for 180 days instead of a year; a support team in India is added.',
      ja: '管理者操作ログの保存期間を1年から180日に変更し、インドのサポート拠点を追加しました。',
    },
    subscriptionId: '0195533f-7a00-7000-8000-0000000000cc',
    createdAt: at,
    occursAt: at,
    flips: flips.length,
    flipsToUnmet: flips.filter(({ outcomeAfter }) => outcomeAfter === 'unmet').length,
    body: {},
    ...facts,
  } as const satisfies AlertToSend['alert'];
  return { alert, flips };
}

export function sampleFlip(requirementId: string, facts: Partial<AlertFlip> = {}): AlertFlip {
  return {
    alertId: '0195533f-7a00-7000-8000-000000000001',
    requirementId,
    title: { en: 'Logs are kept for a year', ja: 'ログを1年間保存していること' },
    control: '12.4.1',
    severity: 'mandatory',
    outcomeBefore: 'met',
    outcomeAfter: 'unmet',
    reasonAfter: 'compared',
    evidenceBefore: [{ path: '12.4.1/logRetention', value: 'P1Y' }],
    evidenceAfter: [{ path: '12.4.1/logRetention', value: 'P180D' }],
    ...facts,
  };
}

export function sampleMessage(
  message: Message,
  language: Language = 'en',
  facts: Partial<OutgoingMessage> = {},
): OutgoingMessage {
  return {
    id: '0195533f-7a00-7000-8000-00000000abcd',
    createdAt: at,
    attempt: 1,
    message,
    channel: {
      id: '0195533f-7a00-7000-8000-00000000cccc',
      kind: 'e-mail',
      label: '',
      address: null,
      secrets: [],
      unsubscribeToken: 'u-Zk3vJ0pQ7mYt1sXw9cRb2A',
      language,
      timeZone: 'Asia/Tokyo',
    },
    recipient: {
      email: 'assessor@demo-bank.example',
      displayName: { en: 'Aya Sato', ja: '佐藤 彩' }[language],
    },
    organisation: { slug: 'demo-bank', name: { en: 'Demo Bank', ja: 'デモ銀行' }[language] },
    correlationId: null,
    ...facts,
  };
}

/** What a member of a bank is told over a day. */
export function sampleAlerts(): readonly AlertToSend[] {
  return [
    sampleAlert({}, threeFlips()),
    sampleAlert({
      id: '0195533f-7a00-7000-8000-000000000002',
      kind: 'question-answered',
      releaseId: null,
      releaseNumber: null,
      releaseKind: null,
      releaseSummary: null,
    }),
    sampleAlert(
      {
        id: '0195533f-7a00-7000-8000-000000000003',
        kind: 'early-warning',
        serviceName: { en: 'Payroll Online', ja: 'ペイロール・オンライン' },
        serviceKey: 'payroll-works/payroll',
        releaseNumber: 12,
        releaseSummary: {
          en: 'Encryption of backups with keys of the customer begins.',
          ja: 'バックアップをお客様の鍵で暗号化できるようになります。',
        },
        occursAt: new Date('2026-04-01T00:00:00Z'),
      },
      [
        sampleFlip('R-11', {
          title: {
            en: 'Backups are encrypted with our own keys',
            ja: 'バックアップを自社の鍵で暗号化できること',
          },
          control: '10.1.2',
          severity: 'recommended',
          outcomeBefore: 'undetermined',
          outcomeAfter: 'met',
        }),
      ],
    ),
    sampleAlert({
      id: '0195533f-7a00-7000-8000-000000000004',
      kind: 'attestation-near-end',
      serviceName: { en: 'Payroll Online', ja: 'ペイロール・オンライン' },
      serviceKey: 'payroll-works/payroll',
      releaseId: null,
      releaseNumber: null,
      releaseKind: null,
      releaseSummary: null,
      body: { scheme: 'iso27001', number: 'IS 123456', date: '2026-03-31', days: 30 },
    }),
  ];
}

/** Two that become unmet and one that is met now. */
export function threeFlips(): readonly AlertFlip[] {
  return [
    sampleFlip('R-01'),
    sampleFlip('R-04', {
      title: {
        en: 'Support staff is in Japan or the EEA alone',
        ja: 'サポート要員の所在が日本またはEEAに限られること',
      },
      control: '6.1.3',
      severity: 'recommended',
      outcomeAfter: 'undetermined',
      reasonAfter: 'undisclosed',
    }),
    sampleFlip('R-09', {
      title: {
        en: 'Vulnerabilities rated critical are mended within 7 days',
        ja: '重大な脆弱性に7日以内に対処すること',
      },
      control: '12.6.1',
      outcomeBefore: 'unmet',
      outcomeAfter: 'met',
      reasonAfter: null,
    }),
  ];
}

/** Each kind of message, by the name under which it is looked at. */
export function sampleMails(language: Language): Readonly<Record<string, OutgoingMessage>> {
  return {
    flips: sampleMessage({ kind: 'alerts', alerts: [sampleAlert({}, threeFlips())] }, language),
    digest: sampleMessage({ kind: 'digest', alerts: sampleAlerts() }, language),
    test: sampleMessage({ kind: 'test' }, language),
    disabled: sampleMessage({ kind: 'channel-disabled', label: 'SIEM', reason: 'failing' }, language),
  };
}
