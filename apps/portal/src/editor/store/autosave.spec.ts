import type { JsonObject, JsonValue } from '@bunkai/disclosure';
import { describe, expect, it } from 'vitest';
import { Autosave } from './autosave.js';
import { DraftStore } from './draft-store.js';
import { isUnsaved } from './draft-state.js';
import { SimulatedServer, SimulatedTime } from './simulated-server.js';

const draft = (fields: JsonObject): JsonValue => ({
  catalogue: 'iso27017-2015',
  statements: { '12.4.1': { status: 'offered', fields } },
});
const rows = (...types: string[]) => draft({ logRetentionByType: types.map((type) => ({ type })) });

function open(document: JsonValue, editors = 1) {
  const [server, time] = [new SimulatedServer(document), new SimulatedTime()];
  const opened = Array.from({ length: editors }, () => {
    const store = new DraftStore(structuredClone(server.draft));
    const autosave = new Autosave(store, server, time.later);
    autosave.start();
    const type = (value: JsonValue, group?: string) =>
      store.dispatch({ type: 'edited', document: value, ...(group !== undefined && { group }) });
    return { store, autosave, type };
  });
  return { server, time, editors: opened, ...opened[0]! };
}

describe('autosave', () => {
  it('saves once the typing has stopped, and only then', async () => {
    const { server, time, store, type } = open(draft({}));
    for (const logRetention of ['P', 'P9', 'P90D']) {
      type(draft({ logRetention }), 'logRetention');
      await time.pass(1_000);
    }
    expect(server.draft.revision).toBe(1);
    await time.pass(200);
    expect(server.draft).toEqual({ document: draft({ logRetention: 'P90D' }), revision: 2 });
    expect(isUnsaved(store.getState())).toBe(false);
    expect(store.getState().savedAt).toBe('2026-11-22T00:00:00Z');
    await time.pass(60_000);
    expect(server.draft.revision).toBe(2);
  });

  it('saves what was typed while a save was under way', async () => {
    const { server, time, type, autosave } = open(draft({}));
    type(draft({ logRetention: 'P1Y' }));
    const saving = autosave.flush();
    type(draft({ logRetention: 'P2Y' }));
    await saving;
    await time.pass(5_000);
    expect(server.draft).toEqual({ document: draft({ logRetention: 'P2Y' }), revision: 3 });
  });

  it('settles once the latest is stored, though a save without it was under way', async () => {
    const { server, type, autosave } = open(draft({}));
    type(draft({ logRetention: 'P1Y' }));
    void autosave.flush();
    type(draft({ logRetention: 'P2Y' }));
    expect(await autosave.settle()).toBe(true);
    expect(server.draft).toEqual({ document: draft({ logRetention: 'P2Y' }), revision: 3 });
  });

  it('does not settle while it cannot save', async () => {
    const { server, type, autosave } = open(draft({}));
    server.troubles.push('offline', 'offline');
    type(draft({ logRetention: 'P1Y' }));
    expect(await autosave.settle()).toBe(false);
    expect(server.draft.revision).toBe(1);
  });

  it('tries again when there is no answer, without being asked', async () => {
    const { server, time, store, type } = open(draft({}));
    server.troubles.push('offline', 'failed', 'offline');
    type(draft({ logRetention: 'P1Y' }));
    await time.pass(1_200);
    expect(store.getState().trouble).toEqual({ kind: 'offline' });
    await time.pass(2_000);
    expect(store.getState().trouble).toEqual({ kind: 'failed' });
    await time.pass(60_000);
    expect(store.getState().trouble).toBeNull();
    expect(server.draft.document).toEqual(draft({ logRetention: 'P1Y' }));
  });

  it('does not repeat what was refused until something changes', async () => {
    const { server, time, store, type } = open(draft({}));
    server.troubles.push('refused');
    type(draft({ logRetention: 'P1Y' }));
    await time.pass(600_000);
    expect(store.getState().trouble).toEqual({ kind: 'refused', message: 'too large' });
    expect(server.draft.revision).toBe(1);
    type(draft({ logRetention: 'P2Y' }));
    await time.pass(1_200);
    expect(server.draft.document).toEqual(draft({ logRetention: 'P2Y' }));
  });

  it('knows its own save again when the answer was lost', async () => {
    const { server, time, store, type } = open(draft({}));
    server.troubles.push('lost');
    type(draft({ logRetention: 'P1Y' }));
    await time.pass(1_200);
    type(draft({ logRetention: 'P2Y' }));
    await time.pass(60_000);
    expect(store.getState().conflict).toBeNull();
    expect(server.draft.document).toEqual(draft({ logRetention: 'P2Y' }));
  });
});

describe('two people editing one draft', () => {
  it('lose nothing in different places', async () => {
    const { server, time, editors } = open(rows('audit'), 2);
    const [ann, ben] = editors as [(typeof editors)[0], (typeof editors)[0]];
    ann.type(rows('audit', 'access'));
    ben.type(rows('network', 'audit'));
    await time.pass(10_000);
    ann.type(rows('audit', 'access', 'x'));
    await time.pass(10_000);
    const types = ['audit', 'access', 'x', 'network'].map((type) => ({ type }));
    const fields = (server.draft.document as { statements: { '12.4.1': { fields: JsonObject } } }).statements;
    expect(new Set(fields['12.4.1'].fields['logRetentionByType'] as JsonValue[])).toEqual(new Set(types));
    expect([ann, ben].map(({ store }) => store.getState().conflict)).toEqual([null, null]);
    expect(ann.store.getState().merges + ben.store.getState().merges).toBeGreaterThan(0);
  });

  it('are asked where both changed one place, and what each chose comes true', async () => {
    const { server, time, editors } = open(draft({ logRetention: 'P1Y', logAccessDelay: 'PT1H' }), 2);
    const [ann, ben] = editors as [(typeof editors)[0], (typeof editors)[0]];
    ann.type(draft({ logRetention: 'P2Y', logAccessDelay: 'PT2H' }));
    await time.pass(5_000);
    ben.type(draft({ logRetention: 'P3Y', logAccessDelay: 'PT3H', logTimezone: 'utc' }));
    await time.pass(60_000);
    const { conflict } = ben.store.getState();
    expect(conflict?.conflicts.map(({ steps, mine, theirs }) => [steps.at(-1), mine, theirs])).toEqual([
      ['logRetention', 'P3Y', 'P2Y'],
      ['logAccessDelay', 'PT3H', 'PT2H'],
    ]);
    expect(server.draft.document).toEqual(draft({ logRetention: 'P2Y', logAccessDelay: 'PT2H' }));
    ben.store.dispatch({ type: 'chosen', path: conflict!.conflicts[0]!.path, side: 'theirs' });
    ben.store.dispatch({ type: 'settled' });
    await time.pass(5_000);
    expect(server.draft.document).toEqual(
      draft({ logRetention: 'P2Y', logAccessDelay: 'PT3H', logTimezone: 'utc' }),
    );
  });

  it('undo their own work alone', async () => {
    const { server, time, editors } = open(draft({}), 2);
    const [ann, ben] = editors as [(typeof editors)[0], (typeof editors)[0]];
    ann.type(draft({ logRetention: 'P1Y' }));
    await time.pass(5_000);
    ben.type(draft({ logTimezone: 'utc' }));
    await time.pass(5_000);
    expect(server.draft.document).toEqual(draft({ logRetention: 'P1Y', logTimezone: 'utc' }));
    ben.store.dispatch({ type: 'undone' });
    await time.pass(5_000);
    expect(server.draft.document).toEqual(draft({ logRetention: 'P1Y' }));
    ben.store.dispatch({ type: 'redone' });
    await time.pass(5_000);
    expect(server.draft.document).toEqual(draft({ logRetention: 'P1Y', logTimezone: 'utc' }));
  });

  it('see that the draft was thrown away, and keep what they were at', async () => {
    const { server, time, store, type } = open(draft({ logRetention: 'P1Y' }));
    server.draft = { document: null, revision: 5 };
    type(draft({ logRetention: 'P2Y' }));
    await time.pass(5_000);
    expect(store.getState().conflict?.conflicts.map(({ path }) => path)).toEqual(['']);
    store.dispatch({ type: 'settled' });
    await time.pass(5_000);
    expect(server.draft).toEqual({ document: draft({ logRetention: 'P2Y' }), revision: 6 });
  });
});
