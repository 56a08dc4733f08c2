// What others say of the invented platform: reviews, attestations and the texts of its contract, control 18.2.1 among it.
import { createHash } from 'node:crypto';
import type { Attestation, ServiceDocument, Statement } from '@bunkai/disclosure';
import { type Both, type OnDay, address, both, page } from './platform-site.js';

const SCOPE = both('Example Cloud Platform (fictitious)', 'サンプルクラウド プラットフォーム（架空）');
const BODY = both('Example Certification Body (fictitious)', 'サンプル認証機構（架空）');
const AUDITOR = both('Example Audit LLC (fictitious)', 'サンプル監査法人（架空）');
const ISMS = 'DEMO-IS-1001';

export function reviewStatement(on: OnDay): Statement {
  return {
    status: 'offered',
    commitment: 'target',
    reviewed: on(-351),
    fields: {
      certifications: [
        certified('iso27001', ISMS, on),
        { ...certified('iso27017', 'DEMO-CS-2001', on), baseCertificate: ISMS },
      ],
      certificationScopeIncludesService: true,
      independentReviewInterval: 'P1Y',
      selfAssessment: page('trust/self-assessment', 'Self-assessment after CAIQ v4', 'CAIQ v4による自己評価'),
      auditReports: auditReports(on(-540), on(-176)),
    },
  };
}

/** The report of one period, without a gap to the report that follows. */
export function auditReports(periodFrom: string, periodTo: string) {
  return [{ report: 'SOC 2 Type II', periodFrom, periodTo, bridgeLetter: true }];
}

function certified(scheme: string, number: string, on: OnDay) {
  return {
    scheme,
    number,
    body: BODY,
    accreditation: both('Example Accreditation (fictitious)', 'サンプル認定機関（架空）'),
    scope: SCOPE,
    role: ['provider', 'customer'],
    validFrom: on(-800),
    validUntil: on(295),
    registerUrl: address(`trust/certificates/${scheme}`),
  };
}

/** Seen from the day of seeding, the list's end comes soon, and that of the card standard lies in the past. */
export function firstAttestations(on: OnDay): readonly Attestation[] {
  return [
    attested('iso27001', ISMS, BODY, on(-800), on(295)),
    {
      ...attested('iso27017', 'DEMO-CS-2001', BODY, on(-800), on(295)),
      base: ISMS,
      role: ['provider', 'customer'],
    },
    { ...attested('iso27018', 'DEMO-PI-3001', BODY, on(-800), on(295)), base: ISMS },
    attested(
      'ismap',
      'DEMO-C00-0001',
      both('Example Audit LLC (fictitious)', 'サンプル監査法人（架空）'),
      on(-440),
      on(45),
    ),
    attested('pci-dss', 'DEMO-PCI-4001', AUDITOR, on(-385), on(-20)),
  ];
}

export function serviceOrganisationReport(on: OnDay): Attestation {
  return { ...attested('soc2', 'DEMO-SOC-5001', AUDITOR, on(-75), on(290)), level: 'type2' };
}

export function germanReport(on: OnDay): Attestation {
  return { ...attested('c5', 'DEMO-C5-6001', AUDITOR, on(-80), on(285)), level: 'type1' };
}

export function singaporeanCertificate(on: OnDay): Attestation {
  return { ...attested('mtcs', 'DEMO-MTCS-7001', BODY, on(-165), on(930)), level: '3' };
}

function attested(scheme: string, number: string, body: Both, issued: string, expires: string): Attestation {
  return {
    scheme,
    number,
    body,
    scope: SCOPE,
    issued,
    expires,
    url: address(`trust/certificates/${scheme}`),
  };
}

export function firstDocuments(on: OnDay): readonly ServiceDocument[] {
  return [
    text('terms', 'legal/terms', both('Terms of service 4.1', '利用規約 4.1版'), on(-600)),
    text(
      'sla',
      'legal/sla',
      both('Service level agreement 3.0', 'サービスレベル合意書（SLA） 3.0版'),
      on(-600),
    ),
    text('dpa', 'legal/dpa', both('Data processing agreement 2.2', 'データ処理契約 2.2版'), on(-450)),
    text('privacyPolicy', 'legal/privacy', both('Privacy policy', 'プライバシーポリシー'), on(-450)),
    text('supportTerms', 'legal/support', both('Support terms', 'サポート規約'), on(-700)),
    text(
      'whitePaper',
      'trust/white-paper',
      both('White paper: security of the platform', 'ホワイトペーパー：プラットフォームのセキュリティ'),
      on(-480),
    ),
  ];
}

export function revisedSla(on: OnDay): ServiceDocument {
  return text(
    'sla',
    'legal/sla-3.1',
    both('Service level agreement 3.1', 'サービスレベル合意書（SLA） 3.1版'),
    on(-285),
  );
}

/** Held to no file: the hash is that of the address, as nothing lies there. */
function text(
  kind: ServiceDocument['kind'],
  path: string,
  title: Both,
  effectiveFrom: string,
): ServiceDocument {
  const url = address(`${path}.pdf`);
  const sha256 = createHash('sha256').update(url).digest('hex');
  return { kind, title, url, mediaType: 'application/pdf', sha256, effectiveFrom };
}
