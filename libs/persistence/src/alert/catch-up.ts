// Alerts that are written when their reader looks: before each look at an inbox.
import { currentManager } from '../transaction/current-manager.js';

/** Writes what the tenant at hand was told of and has no alert of yet; nothing, at the price of one look, when it is up to date. */
export async function catchUp(): Promise<void> {
  await currentManager().query('SELECT catch_up_alerts()');
}
