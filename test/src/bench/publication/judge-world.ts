// Whether the world is right: verdicts and alerts against the interpreter that the language is written down in, which shares no code
// with what it judges.
import type { Disclosure, JsonValue, ReaderClass } from '@bunkai/disclosure';
import type { Outcome, Scope, Test } from '@bunkai/requirement';
import { interpret } from '@bunkai/requirement/testing';
import type pg from 'pg';
import { seeded } from '../../scenarios/seeded.js';
import { type LoadedSubscriber, subscribersOf } from './naive-peer.js';

/** A release as it was published. */
export interface JudgedRelease {
  readonly releaseId: string;
  readonly before: JsonValue;
  readonly after: JsonValue;
}

export interface Judgement {
  readonly pairs: number;
  readonly wrongPairs: number;
  readonly alerts: number;
  readonly wrongAlerts: number;
}

interface Form {
  readonly hash: string;
  readonly test_hash: string;
  readonly scope: Scope;
  readonly test: Test;
}

export class WorldJudge {
  private readonly outcomes = new Map<string, Outcome>();
  private forms = new Map<string, Form>();
  private readonly at = new Date();

  constructor(
    private readonly client: pg.Client,
    private readonly serviceId: string,
    private readonly upstream: JsonValue,
  ) {}

  /** All alerts of the releases, and `pairs` requirements of random subscribers against the last of them. */
  async judge(releases: readonly JudgedRelease[], pairs: number, seed: number): Promise<Judgement> {
    const { rows } = await this.client.query<Form>(
      'SELECT f.hash, f.test_hash, t.scope, f.test FROM test_form f JOIN test t ON t.hash = f.test_hash',
    );
    this.forms = new Map(rows.map((form) => [form.hash, form]));
    await this.client.query('ANALYZE alert');
    const verdicts = await this.openVerdicts();
    const total = await this.subscribers();
    const roll = seeded(seed);
    const judgement = { pairs: 0, wrongPairs: 0, alerts: 0, wrongAlerts: 0 };
    const last = releases.at(-1)?.after ?? null;
    for await (const batch of subscribersOf(this.client, this.serviceId)) {
      const told = await this.toldOf(batch, releases);
      for (const subscriber of batch) {
        for (const release of releases) {
          judgement.alerts += 1;
          const expected = this.expected(subscriber, release);
          if (told.get(`${release.releaseId} ${subscriber.id}`) !== expected) judgement.wrongAlerts += 1;
        }
        if (judgement.pairs >= pairs || roll(total) >= pairs) continue;
        const hash = subscriber.form_hashes[roll(subscriber.form_hashes.length)] ?? '';
        const stored = verdicts.get(this.verdictKey(subscriber, hash));
        judgement.pairs += 1;
        if (stored !== this.outcome(subscriber, hash, last)) judgement.wrongPairs += 1;
      }
    }
    return judgement;
  }

  /** What the subscriber should be told, spelled as the database's answer is. */
  private expected(subscriber: LoadedSubscriber, { before, after }: JudgedRelease): string {
    const flips = subscriber.form_hashes.flatMap((hash, index) => {
      const was = this.outcome(subscriber, hash, before);
      const is = this.outcome(subscriber, hash, after);
      return was === is ? [] : [`${subscriber.requirement_ids[index] ?? ''} ${was} ${is}`];
    });
    return `${flips.length > 0 ? 'verdicts-flipped' : 'release-published'} ${flips.toSorted().join()}`;
  }

  private outcome({ variant, reader_class }: LoadedSubscriber, hash: string, document: JsonValue): Outcome {
    const key = `${variant} ${reader_class} ${hash} ${this.numberOf(document)}`;
    const known = this.outcomes.get(key);
    if (known) return known;
    const form = this.forms.get(hash);
    if (!form) throw new Error(`no form ${hash}`);
    const outcome = this.interpreted(form, variant, reader_class, document);
    this.outcomes.set(key, outcome);
    return outcome;
  }

  private interpreted(
    { scope, test }: Form,
    variant: string,
    readerClass: ReaderClass,
    document: JsonValue,
  ): Outcome {
    const requirement = { id: 'R', control: '5.1.1', scope, test };
    const { verdicts } = interpret({
      disclosure: document as unknown as Disclosure,
      requirements: {
        format: 'bunkai.requirements/1',
        catalogue: 'iso27017-2015',
        name: 'One',
        requirements: [requirement],
      },
      upstream: [this.upstream as unknown as Disclosure],
      variant: variant === '' ? null : variant,
      readerClass,
      upstreamReaderClass: 'customers',
      at: this.at,
    });
    return verdicts[0]?.outcome ?? 'undetermined';
  }

  private readonly numbers = new Map<string, number>();

  /** The same document published twice is judged once. */
  private numberOf(document: JsonValue): number {
    const known = this.byIdentity.get(document as object);
    if (known !== undefined) return known;
    const text = JSON.stringify(document);
    const number = this.numbers.get(text) ?? this.numbers.size;
    this.numbers.set(text, number);
    this.byIdentity.set(document as object, number);
    return number;
  }

  private readonly byIdentity = new WeakMap<object, number>();

  private async toldOf(
    batch: readonly LoadedSubscriber[],
    releases: readonly JudgedRelease[],
  ): Promise<ReadonlyMap<string, string>> {
    const { rows } = await this.client.query<{ key: string; told: string }>(toldSql, [
      batch.map(({ id }) => id),
      releases.map(({ releaseId }) => releaseId),
    ]);
    const told = new Map<string, string>();
    // Two alerts of one release to one subscriber are as wrong as none.
    for (const { key, told: what } of rows) told.set(key, told.has(key) ? 'twice' : what);
    return told;
  }

  private async openVerdicts(): Promise<ReadonlyMap<string, string>> {
    const { rows } = await this.client.query<{ key: string; outcome: string }>(
      `SELECT variant || ' ' || reader_class || ' ' || test_hash AS key, outcome FROM verdict
        WHERE service_id = $1 AND valid_to IS NULL`,
      [this.serviceId],
    );
    return new Map(rows.map(({ key, outcome }) => [key, outcome]));
  }

  private verdictKey({ variant, reader_class }: LoadedSubscriber, hash: string): string {
    return `${variant} ${reader_class} ${this.forms.get(hash)?.test_hash ?? ''}`;
  }

  private async subscribers(): Promise<number> {
    const { rows } = await this.client.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM subscription WHERE service_id = $1',
      [this.serviceId],
    );
    return rows[0]?.count ?? 0;
  }
}

const toldSql = `
  SELECT a.release_id || ' ' || a.subscription_id AS key, a.kind || ' ' || coalesce(string_agg(
           f.requirement_id || ' ' || f.outcome_before || ' ' || f.outcome_after, ',' ORDER BY f.requirement_id), '') AS told
    FROM alert a LEFT JOIN LATERAL (SELECT * FROM alert_flip f WHERE f.alert_id = a.id OFFSET 0) f ON true
  WHERE a.subscription_id = ANY ($1) AND a.release_id = ANY ($2)
   GROUP BY a.id`;
