// The peer: after a publication every subscriber's requirements are loaded and verified against both releases, batch by batch. It
// shares no verdicts, but does all else as well as it can: tests are compiled once, outcomes are compared without evidence, and those
// alone get an alert for whom something flips.
import { randomUUID } from 'node:crypto';
import { findCatalogue } from '@bunkai/catalogue';
import type { Disclosure, ReaderClass } from '@bunkai/disclosure';
import {
  type CompiledTest,
  type NormalisedDisclosure,
  type Outcome,
  type Scope,
  type Test,
  compileTest,
  normaliseDisclosure,
  outcomeOfTest,
  verifyTest,
} from '@bunkai/requirement';
import type pg from 'pg';
import { millisecondsOf } from '../harness-rounds.js';
import { saidNowAndThen } from '../world/said-now-and-then.js';
import { type NaiveAlert, writeNaively } from './naive-alerts.js';

export interface NaivePublication {
  readonly serviceId: string;
  /** About how many there are. */
  readonly subscriptions: number;
  readonly releaseId: string;
  readonly before: Disclosure;
  readonly after: Disclosure;
  readonly upstream: readonly Disclosure[];
  readonly at: Date;
}

export interface NaiveRun {
  /** Until every outcome is known: what writing took is left out. */
  readonly knownMs: number;
  /** Until everybody is told for whom something flips. */
  readonly toldMs: number;
}

/** One customer's requirements as they are loaded. */
export interface LoadedSubscriber {
  readonly id: string;
  readonly organisation_id: string;
  readonly variant: string;
  readonly reader_class: ReaderClass;
  readonly requirement_ids: readonly string[];
  readonly controls: readonly string[];
  readonly severities: readonly string[];
  readonly form_hashes: readonly string[];
}

interface Form {
  readonly scope: Scope;
  readonly test: CompiledTest;
}

const BATCH = 2_000;
const loadSql = `
  SELECT s.id, s.organisation_id, s.variant, s.reader_class, r.*
    FROM (SELECT * FROM subscription WHERE service_id = $1 AND ended_at IS NULL AND id > $2 ORDER BY id LIMIT $3) s
    JOIN requirement_profile p ON p.id = s.profile_id
    CROSS JOIN LATERAL (
      SELECT array_agg(r.requirement_id) AS requirement_ids, array_agg(r.control) AS controls,
             array_agg(r.severity) AS severities, array_agg(r.form_hash) AS form_hashes
        FROM (SELECT * FROM requirement r WHERE r.profile_version_id = p.current_version_id ORDER BY r.position) r) r
   ORDER BY s.id`;

const catalogue = findCatalogue('iso27017-2015');

export class NaivePeer {
  private readonly forms = new Map<string, Form>();
  private readings = new Map<string, readonly [NormalisedDisclosure, NormalisedDisclosure]>();

  constructor(
    private readonly client: pg.Client,
    private readonly say: (line: string) => void,
  ) {}

  /** Verifies every subscriber and writes an alert for each whose outcomes change. */
  async publish(publication: NaivePublication): Promise<NaiveRun> {
    this.readings = new Map();
    const began = performance.now();
    let writingMs = 0;
    let verified = 0;
    const progress = saidNowAndThen(this.say, 'the peer has verified', publication.subscriptions);
    for await (const batch of subscribersOf(this.client, publication.serviceId)) {
      await this.compile(batch);
      const alerts = batch
        .map((subscriber) => this.alertOf(subscriber, publication))
        .filter(({ flips }) => flips.length > 0);
      if (alerts.length > 0)
        writingMs += await millisecondsOf(() => writeNaively(this.client, publication, alerts));
      progress((verified += batch.length));
    }
    const toldMs = performance.now() - began;
    return { knownMs: toldMs - writingMs, toldMs };
  }

  private alertOf(subscriber: LoadedSubscriber, publication: NaivePublication): NaiveAlert {
    const [before, after] = this.reading(subscriber, publication);
    const flips: NaiveAlert['flips'][number][] = [];
    for (const [index, hash] of subscriber.form_hashes.entries()) {
      const form = this.forms.get(hash);
      if (!form) throw new Error(`no form ${hash}`);
      const was = outcomeOfTest(form.test, form.scope, before);
      if (was === outcomeOfTest(form.test, form.scope, after)) continue;
      flips.push(explained(subscriber, index, form, was, [before, after]));
    }
    const { id: subscriptionId, organisation_id: organisationId } = subscriber;
    return { id: randomUUID(), subscriptionId, organisationId, flips };
  }

  private reading(
    { variant, reader_class: readerClass }: LoadedSubscriber,
    { before, after, upstream, at }: NaivePublication,
  ): readonly [NormalisedDisclosure, NormalisedDisclosure] {
    const key = `${variant} ${readerClass}`;
    let reading = this.readings.get(key);
    if (!reading) {
      const read = (disclosure: Disclosure) =>
        normaliseDisclosure({
          disclosure,
          upstream,
          variant: variant === '' ? null : variant,
          readerClass,
          upstreamReaderClass: 'customers',
          at,
        });
      reading = [read(before), read(after)];
      this.readings.set(key, reading);
    }
    return reading;
  }

  /** Fetches and compiles the forms that are met for the first time. */
  private async compile(batch: readonly LoadedSubscriber[]): Promise<void> {
    const unknown = new Set<string>();
    for (const { form_hashes } of batch)
      for (const hash of form_hashes) if (!this.forms.has(hash)) unknown.add(hash);
    if (unknown.size === 0) return;
    const { rows } = await this.client.query<{ hash: string; scope: Scope; test: Test }>(
      'SELECT f.hash, t.scope, f.test FROM test_form f JOIN test t ON t.hash = f.test_hash WHERE f.hash = ANY ($1)',
      [[...unknown]],
    );
    if (!catalogue) throw new Error('no catalogue');
    for (const { hash, scope, test } of rows)
      this.forms.set(hash, { scope, test: compileTest(test, catalogue) });
  }
}

/** All active subscriptions of a service with their requirements, by batches in the order of their ids. */
export async function* subscribersOf(
  client: pg.Client,
  serviceId: string,
): AsyncGenerator<readonly LoadedSubscriber[]> {
  let last = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const { rows } = await client.query<LoadedSubscriber>(loadSql, [serviceId, last, BATCH]);
    if (rows.length === 0) return;
    yield rows;
    last = rows.at(-1)?.id ?? last;
  }
}

function explained(
  { requirement_ids, controls, severities }: LoadedSubscriber,
  index: number,
  { test, scope }: Form,
  outcomeBefore: Outcome,
  [before, after]: readonly [NormalisedDisclosure, NormalisedDisclosure],
): NaiveAlert['flips'][number] {
  const was = verifyTest(test, scope, before);
  const is = verifyTest(test, scope, after);
  return {
    requirementId: requirement_ids[index] ?? '',
    control: controls[index] ?? '',
    severity: severities[index] ?? '',
    outcomeBefore,
    outcomeAfter: is.outcome,
    reasonAfter: is.reason ?? null,
    evidenceBefore: was.evidence,
    evidenceAfter: is.evidence,
  };
}
