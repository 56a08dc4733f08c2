// The disclosure that the bench publishes again and again: statements of every field type, and the levers in either position.
import type { JsonValue } from '@bunkai/disclosure';
import { type Lever, type LeverName, levers } from './levers.js';

type Json = Readonly<Record<string, JsonValue>>;

export interface Position {
  /** The provider's and the service's slugs. */
  readonly provider: string;
  readonly service: string;
  /** `<provider>/<slug>` of what it is built on; null: on nothing. */
  readonly upstream: string | null;
  /** Levers that stand as after their change. */
  readonly moved: ReadonlySet<LeverName>;
  /** The day from which dates are counted, so that none of them passes during a run. */
  readonly today: Date;
}

/** The document with the levers in these positions. */
export function worldDisclosure(position: Position): Json {
  const { provider, service, upstream, moved, today } = position;
  const statements = allStatements(today);
  for (const [name, lever] of Object.entries(levers) as [LeverName, Lever][]) {
    const [control = '', field = ''] = lever.path.split('/');
    const statement = statements[control] ?? { status: 'offered', fields: {} };
    const fields = { ...statement.fields, [field]: moved.has(name) ? lever.after : lever.before };
    statements[control] = { ...statement, fields };
  }
  return {
    format: 'bunkai.disclosure/1',
    catalogue: 'iso27017-2015',
    service: {
      slug: service,
      name: service,
      provider,
      model: ['IaaS', 'PaaS'],
      roles: upstream === null ? ['provider'] : ['provider', 'customer'],
    },
    statements,
    variants: { tokyo: { name: 'Tokyo', statements: tokyo } },
    ...(upstream === null ? {} : { upstream: [{ service: upstream, inherits: ['11.2.7'] }] }),
    attestations: [
      {
        scheme: 'isms',
        number: 'IS-1',
        role: ['provider'],
        issued: on(today, -400),
        expires: on(today, 600),
      },
      { scheme: 'fedramp', level: 'moderate', issued: on(today, -100), expires: on(today, 900) },
    ],
  };
}

const tokyo = {
  '14.1.1': { fields: { availabilityTarget: 99.99 } },
  '16.1.1': { fields: { notificationTarget: 'PT12H' } },
} satisfies Json;

type Given = { status: string; fields?: Json; visibility?: string; commitment?: string; reviewed?: string };

function allStatements(today: Date): Record<string, Given> {
  return {
    '5.1.1': {
      status: 'offered',
      reviewed: on(today, -20),
      fields: { policyTopics: ['insiderRisk', 'multiTenancyIsolation'], policyReviewInterval: 'P1Y' },
    },
    '7.2.2': offered({ staffTraining: true, trainingInterval: 'P1Y', backgroundChecks: 'uponHiring' }),
    '9.2.2': offered({ accessModel: ['rbac', 'groups'], identityFederation: ['saml2', 'oidc'] }),
    '9.2.3': offered({ adminMfa: 'enforceableByCustomer', adminMfaScope: ['administrators', 'allUsers'] }),
    '10.1.1': {
      status: 'offered',
      commitment: 'contractual',
      fields: {
        encryptionAtRest: 'aes256',
        encryptionInTransitExternal: ['tls1.2', 'tls1.3'],
        keyManagementModel: ['providerManaged', 'customerManagedInProviderKms'],
      },
    },
    '12.3.1': offered({
      backupOffered: 'included',
      backupInterval: 'PT12H',
      restoreTime: 'PT4H',
      rpo: 'PT1H',
    }),
    '12.4.1': offered({
      loggingOffered: 'included',
      loggedEvents,
      logRetentionByType,
      logAccessDelay: 'PT15M',
    }),
    '12.6.1': {
      status: 'offered',
      visibility: 'subscribers',
      fields: { penetrationTestLast: on(today, -30), scanInterval: 'P7D' },
    },
    '13.1.3': offered({ tenantSegregation: true, adminNetworkSegregation: true }),
    '14.1.1': offered({ availabilityTarget: 99.9, underNdaAvailable: true }),
    '15.1.2': {
      status: 'offered',
      visibility: 'nda',
      fields: { auditRight: 'remote', terminationNotice: 'P90D' },
    },
    '15.1.3': offered({ subprocessorObjection: true }),
    '16.1.1': offered({
      notificationTarget: 'PT24H',
      incidentContact: { email: 'security@provider.example' },
    }),
    '18.1.1': offered({ governingLaw: 'JP', processingCountries: ['JP', 'DE'], locationChoice: 'country' }),
    'CLD.9.5.1': { status: 'not-offered' },
    'CLD.12.4.5': { status: 'not-applicable' },
  };
}

function offered(fields: Json): Given {
  return { status: 'offered', fields };
}

const loggedEvents = [
  'signIn',
  'signInFailure',
  'permissionChange',
  'dataAccess',
  'dataExport',
  'adminAction',
];
const logRetentionByType = ['audit', 'access', 'operation', 'security'].map((type) => ({
  type,
  retention: type === 'audit' ? 'P2Y' : 'P400D',
}));

function on(today: Date, days: number): string {
  return new Date(today.getTime() + days * 86_400_000).toISOString().slice(0, 10);
}
