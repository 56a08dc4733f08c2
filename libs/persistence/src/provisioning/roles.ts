// The database roles the platform runs under, beside the owner who migrates.

/** The api's login role. */
export const APP_ROLE = 'bunkai_app';
/** The worker's login role. */
export const WORKER_ROLE = 'bunkai_worker';
/** Owns the functions and views that look across tenants; nobody logs in as it. */
export const DEFINER_ROLE = 'bunkai_definer';
