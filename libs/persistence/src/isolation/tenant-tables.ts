// What the isolation tests know of each table: whose a row is, and what of it is meant for everybody.

/** Tables that row-level security does not cover, and why none of their rows is a tenant's. */
export const tablesWithoutTenants: Readonly<Record<string, string>> = {
  migration: 'the list of migrations; nobody but the owner may write it',
  sign_in_attempt: 'counted before anybody is known, under the hash of an address',
};

export interface TableOwnership {
  /** Holds for the rows that belong to the tenant at hand. Without it: its organisation_id is the tenant's. */
  readonly own?: string;
  /** Holds for the rows that any signed-in organisation may read. Without it: none. */
  readonly shared?: string;
  /** Holds for the rows that may be read without signing in. Without it: none. */
  readonly open?: string;
  /** The application has nothing to do with it. */
  readonly closed?: true;
}

const holds = (column: string) =>
  `EXISTS (SELECT FROM requirement r WHERE r.organisation_id = current_organisation() AND r.${column} = hash)`;

/** An operator's belong to its account, while it acts for no organisation. */
const ownImport = `organisation_id = current_organisation()
  OR (organisation_id IS NULL AND current_organisation() IS NULL AND account_id = current_account())`;

/** The tables that need more said than that their organisation_id is the tenant's. */
export const ownership: Readonly<Record<string, TableOwnership>> = {
  account: { own: 'id = current_account()' },
  session: { own: 'account_id = current_account()' },
  organisation: { own: 'id = current_organisation()', shared: 'provider', open: 'provider' },
  service: { shared: 'true', open: 'true' },
  directory_entry: { shared: 'true', open: 'true' },
  release_fact: { shared: 'true', open: 'true' },
  release_copy: { shared: `reader_class IN ('public', 'customers')`, open: `reader_class = 'public'` },
  access_grant: { own: 'current_organisation() IN (organisation_id, customer_id)' },
  nda_acceptance: { own: 'current_organisation() IN (organisation_id, provider_id)' },
  objection: { own: 'current_organisation() IN (organisation_id, provider_id)' },
  question: { own: 'current_organisation() IN (organisation_id, provider_id)' },
  answer: { own: 'current_organisation() IN (organisation_id, customer_id)' },
  test: { own: holds('test_hash') },
  test_form: { own: holds('form_hash') },
  verdict: {
    own: `service_id IN (SELECT s.service_id FROM subscription s WHERE s.organisation_id = current_organisation())`,
  },
  channel: {
    own: 'organisation_id = current_organisation() AND (account_id IS NULL OR account_id = current_account())',
  },
  change_flip: {
    own: `event_id IN (SELECT a.event_id FROM alert a WHERE a.organisation_id = current_organisation())`,
  },
  change_event: { closed: true },
  held_form: { closed: true },
  doubted_form: { closed: true },
  bulk_import: { own: ownImport },
  bulk_import_row: { own: ownImport },
  open_digest: { closed: true },
  pending_alert: { closed: true },
  release_tally: { closed: true },
  retention_run: { closed: true },
  service_assessment: { closed: true },
  told_release: { closed: true },
  told_subscription: { closed: true },
  outbox: { closed: true },
  worker_state: { closed: true },
};
