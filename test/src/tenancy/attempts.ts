// For every operation that takes an id: how one would try it on the tenant's rows.
import type { Variables } from '../platform/client.js';
import { MARK, type TenantWorld } from './tenant-world.js';

export interface Attempt {
  /** Which of the tenant's rows is aimed at; everything else belongs to whoever tries. */
  readonly at: keyof TenantWorld['rows'];
  /** The variables, with `id` the row aimed at. */
  readonly variables: (id: string, world: TenantWorld) => Variables;
  /** Whether the row is public: then it may be read, but for what is kept to itself. */
  readonly isPublic?: boolean;
  /** Whether even the tenant gets nothing: rows of that kind are found otherwise. */
  readonly isBlank?: boolean;
  /** Whether a member that may only look may do it as well: it writes nothing of the organisation's. */
  readonly viewerMay?: boolean;
}

const one = (name: string, at: Attempt['at'], more: Variables = {}): readonly Attempt[] => [
  { at, variables: (id) => ({ [name]: id, ...more }) },
];
const onService = (more: Variables = {}): readonly Attempt[] => [
  ...one('service', 'hiddenService', more),
  ...one('service', 'service', more),
];
const nextYear = new Date(Date.now() + 365 * 86_400_000).toISOString();
const requirements = {
  format: 'bunkai.requirements/1',
  catalogue: 'iso27017-2015',
  name: MARK,
  requirements: [],
};

const blank = (attempt: Attempt): Attempt => ({ ...attempt, isBlank: true });
const nodes = (['hiddenService', 'profile', 'subscription', 'channel'] as const).flatMap((at) =>
  one('id', at),
);
const noNodes = (
  [
    'received',
    'waiver',
    'alert',
    'question',
    'receivedQuestion',
    'objection',
    'member',
    'invitation',
    'organisation',
    'delivery',
  ] as const
)
  .flatMap((at) => one('id', at))
  .map(blank);

/** In an order in which the tenant itself can do all of them, one after the other. */
export const attempts: Readonly<Record<string, readonly Attempt[]>> = {
  'Query.node': [
    ...nodes,
    ...noNodes,
    { at: 'service', variables: (id) => ({ id }), isPublic: true },
    { at: 'release', variables: (id) => ({ id }), isPublic: true },
  ],
  'Query.trial': [
    {
      at: 'profile',
      variables: (profile, { thirdProvider: provider }) => ({
        profile,
        services: [{ provider, slug: 'store' }],
      }),
    },
  ],
  'Viewer.subscription': [...one('id', 'subscription'), ...one('id', 'received').map(blank)],
  'Query.bulkImport': one('id', 'bulkImport'),
  'Viewer.verificationMatrix': one('profile', 'profile'),
  'Viewer.alert': one('id', 'alert'),
  'Mutation.cancelImport': one('import', 'bulkImport'),
  'Mutation.validateDraft': onService().map((attempt) => ({ ...attempt, viewerMay: true })),
  'Mutation.previewImpact': onService(),
  'Mutation.saveDraft': onService({ document: {}, expectedRevision: 1 }),
  'Mutation.discardDraft': onService({ expectedRevision: 1 }),
  'Mutation.publishRelease': onService({ expectedRevision: 1 }),
  'Mutation.withdrawRelease': one('service', 'service', { number: 2 }),
  'Mutation.setNdaTerms': onService({ title: { en: 'Terms' }, text: 'Other terms' }),
  'Mutation.decideSubscription': one('subscription', 'received', { accept: true }),
  'Mutation.waiveRequirement': one('subscription', 'subscription', {
    requirementId: MARK,
    reason: 'Because',
    expiresAt: nextYear,
  }),
  'Mutation.addRequirementProfileVersion': one('profile', 'profile', { document: requirements }),
  'Mutation.subscribe': [
    {
      at: 'hiddenService',
      variables: (service, { neighbourProfile: profile }) => ({ service, profile, readerClass: 'customers' }),
    },
    {
      at: 'profile',
      variables: (profile, { thirdService: service }) => ({ service, profile, readerClass: 'customers' }),
    },
  ],
  'Mutation.requestReaderClass': one('subscription', 'subscription', { readerClass: 'nda' }),
  'Mutation.changeSubscriptionProfile': [
    {
      at: 'subscription',
      variables: (subscription, { rows: { profile } }) => ({ subscription, profile }),
    },
    {
      at: 'profile',
      variables: (profile, { rows: { subscription } }) => ({ subscription, profile }),
    },
  ],
  'Mutation.revokeWaiver': one('id', 'waiver'),
  'Mutation.acceptNdaTerms': [
    ...one('subscription', 'subscription', { sha256: 'a'.repeat(64) }),
    ...one('subscription', 'received', { sha256: 'a'.repeat(64) }).map(blank),
  ],
  'Mutation.endSubscription': one('subscription', 'subscription'),
  'Mutation.archiveRequirementProfile': one('profile', 'profile'),
  'Mutation.markAlertsSeen': [{ at: 'alert', variables: (id) => ({ ids: [id] }), viewerMay: true }],
  'Mutation.acknowledgeAlerts': [{ at: 'alert', variables: (id) => ({ ids: [id], tellsProvider: true }) }],
  'Mutation.markAlertsUnseen': [{ at: 'alert', variables: (id) => ({ ids: [id] }), viewerMay: true }],
  'Mutation.askProvider': one('service', 'hiddenService', { text: 'Why?' }),
  'Mutation.answerQuestions': [
    { at: 'receivedQuestion', variables: (id) => ({ questions: [id], text: MARK }) },
    blank({ at: 'question', variables: (id) => ({ questions: [id], text: MARK }) }),
  ],
  'Mutation.raiseObjection': one('service', 'hiddenService', { releaseNumber: 1, reason: 'No.' }),
  'Mutation.withdrawObjection': one('objection', 'objection'),
  'Mutation.requestDisclosure': one('service', 'hiddenService', { paths: ['12.4.1/logRetention'] }).map(
    blank,
  ),
  'Mutation.withdrawRequests': one('service', 'hiddenService', { paths: ['12.4.1/logRetention'] }).map(blank),
  'Mutation.answerQuestion': [
    ...one('question', 'receivedQuestion', { text: MARK }),
    ...one('question', 'question', { text: MARK }).map(blank),
  ],
  'Mutation.closeQuestion': [
    ...one('question', 'question'),
    ...one('question', 'receivedQuestion').map(blank),
  ],
  'Mutation.changeChannel': one('id', 'channel', { label: MARK }),
  'Mutation.rotateSecret': one('id', 'channel'),
  'Mutation.sendTest': one('id', 'channel'),
  'Mutation.replayDelivery': one('id', 'delivery'),
  'Mutation.removeEndpoint': one('id', 'channel'),
  'Mutation.setMemberRoles': one('id', 'member', { roles: ['owner'] }),
  'Mutation.revokeInvitation': one('id', 'invitation'),
  'Mutation.chooseOrganisation': [{ at: 'organisation', variables: (id) => ({ id }), viewerMay: true }],
  'Mutation.removeMember': [{ at: 'member', variables: (id) => ({ id }), viewerMay: true }],
};

/** For operators alone: everybody else is refused, and reads nothing. */
export const operatorOnly: Readonly<Record<string, Variables>> = {
  'Query.operator': {},
  'Mutation.requeueOutboxEntry': { entry: '01900000-0000-7000-8000-000000000000' },
  'Mutation.requeueOutboxTopic': { topic: 'assess-service' },
  'Mutation.replayAnyDelivery': { delivery: '01900000-0000-7000-8000-000000000000' },
};

/** Take no id: they can only reach one's own rows, or what a token or a public name opens. */
export const withoutId: readonly string[] = [
  'Query.viewer',
  'Query.service',
  'Query.services',
  'Query.directory',
  'Query.provider',
  'Query.invitation',
  'Query.unsubscription',
  'Mutation.signUp',
  'Mutation.signIn',
  'Mutation.signOut',
  'Mutation.changePassword',
  'Mutation.changeProfile',
  'Mutation.createOrganisation',
  'Mutation.createService',
  'Mutation.startImport',
  'Mutation.createRequirementProfile',
  'Mutation.inviteMember',
  'Mutation.acceptInvitation',
  'Mutation.addEndpoint',
  'Mutation.makeFeedAddress',
  'Mutation.removeFeedAddress',
  'Mutation.unsubscribe',
  'Mutation.resubscribe',
  ...Object.keys(operatorOnly),
];
