// Where each table's rows lie once the database is distributed by service over several machines: what Citus is to be told.

/** Distributed by service: the column that says which. They lie together, so that they join where they are. */
export const byService: ReadonlyMap<string, string> = new Map([
  ['service', 'id'],
  ...[
    'alert',
    'change_event',
    'directory_entry',
    'disclosure_request',
    'doubted_form',
    'draft',
    'held_form',
    'objection',
    'question',
    'release',
    'release_copy',
    'release_fact',
    'service_assessment',
    'subscription',
    'told_release',
    'upstream_link',
    'verdict',
  ].map((table) => [table, 'service_id'] as const),
]);

/** Theirs is the place of a row above, by whose key they are found today: before they are distributed they need its service. */
export const belowService: ReadonlyMap<string, string> = new Map([
  ['access_grant', 'subscription'],
  ['alert_acknowledgement', 'alert'],
  ['alert_seen', 'alert'],
  ['answer', 'question'],
  ['change_flip', 'change_event'],
  ['nda_acceptance', 'subscription'],
  ['own_flip', 'alert'],
  ['pending_alert', 'alert'],
  ['release_tally', 'release'],
  ['replaced_profile', 'subscription'],
  ['told_subscription', 'subscription'],
  ['waiver', 'subscription'],
]);

/** Distributed by organisation: what leaves for one customer, and what one brought in. Nothing of an assessment reads them. */
export const byOrganisation: ReadonlySet<string> = new Set([
  'bulk_import',
  'bulk_import_row',
  'delivery',
  'delivery_alert',
  'delivery_attempt',
  'feed_address',
  'open_digest',
]);

/** Reference tables, a copy on every machine: small beside alerts, written seldom, read where subscribers are assessed and told. */
export const everywhere: ReadonlySet<string> = new Set([
  'account',
  'channel',
  'invitation',
  'member',
  'organisation',
  'requirement',
  'requirement_profile',
  'requirement_profile_version',
  'session',
  'test',
  'test_form',
]);

/** On the coordinator alone. */
export const central: ReadonlySet<string> = new Set([
  'migration',
  'outbox',
  'retention_run',
  'sign_in_attempt',
  'worker_state',
]);
