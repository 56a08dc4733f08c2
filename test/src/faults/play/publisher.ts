// The provider: publishes, schedules and withdraws at random, repeats what may be repeated, and keeps what was acknowledged.
import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { createService } from '../../platform/publish.js';
import type { SignedUp } from '../../platform/sign-up.js';
import type { History } from '../history.js';
import type { Promised } from '../model/promise.js';
import { type Attempt, attempt, persist } from './attempt.js';
import type { Chance } from './chance.js';
import { documentOf } from './document.js';
import { readReleases } from './read-releases.js';

export interface Acknowledged {
  readonly mark: string;
  readonly number: number;
  readonly effectiveFrom: string;
}

const NEAR_MS = 1_500;
const FAR_MS = 400 * 24 * 3_600_000;

const publishQuery = `mutation ($service: ID!, $revision: Int!, $effectiveFrom: DateTime, $summary: LocalizedTextInput) {
  publishRelease(service: $service, expectedRevision: $revision, effectiveFrom: $effectiveFrom, summary: $summary) {
    ... on PublishedRelease { release { number effectiveFrom } } ... on Refusal { code message } } }`;
const withdrawQuery = `mutation ($service: ID!, $number: Int!, $summary: LocalizedTextInput) {
  withdrawRelease(service: $service, number: $number, summary: $summary) {
    ... on WithdrawnRelease { release { number effectiveFrom } } ... on Refusal { code message } } }`;

interface Answer {
  readonly release: { readonly number: number; readonly effectiveFrom: string };
}

export class Publisher {
  readonly acknowledged: Acknowledged[] = [];
  /** What each act promises, by its mark; null: it withdraws. */
  readonly acts = new Map<string, Promised | null>();

  private constructor(
    readonly provider: SignedUp,
    readonly service: string,
    readonly slug: string,
    private readonly chance: Chance,
    private readonly history: History,
  ) {}

  /** Enters a service and publishes its first release. */
  static async begin(provider: SignedUp, seed: number, chance: Chance, history: History): Promise<Publisher> {
    const slug = `s${seed}-${randomBytes(3).toString('hex')}`;
    const service = await createService(provider.client, slug);
    const publisher = new Publisher(provider, service, slug, chance, history);
    await publisher.publish(null);
    return publisher;
  }

  get key(): string {
    return `${this.provider.slug}/${this.slug}`;
  }

  /** So many acts, one after the other. */
  async play(acts: number): Promise<void> {
    for (let count = 0; count < acts; count += 1) {
      await delay(this.chance.below(250));
      const kind = this.chance.below(10);
      if (kind < 6) await this.publish(null);
      else if (kind < 8) await this.publish(NEAR_MS + this.chance.below(2_000));
      else if (kind < 9) await this.publish(FAR_MS);
      else await this.withdraw();
    }
  }

  /** From `aheadMs` from now; null: at once. */
  private async publish(aheadMs: number | null): Promise<void> {
    const promised = this.chance.promise();
    const mark = this.markOf(promised);
    const document = documentOf(this.provider.slug, this.slug, promised);
    this.history.note('publish', { mark, aheadMs, promised });
    await this.untilDone(mark, async () => {
      const before = await this.readRevision();
      // After the revision was read: what an earlier try still does either shows here or makes the save conflict.
      if (await this.isOut(mark)) return { kind: 'found' };
      const revision = await this.save(document, before);
      const effectiveFrom = aheadMs === null ? null : new Date(Date.now() + aheadMs).toISOString();
      return this.send(publishQuery, { revision, effectiveFrom, mark });
    });
  }

  /** Takes back one of the latest releases, if there is one that can be. */
  private async withdraw(): Promise<void> {
    const target = this.chance.pick(this.acknowledged.slice(-3));
    const mark = this.markOf(null);
    this.history.note('withdraw', { mark, number: target.number });
    await this.untilDone(mark, () => this.send(withdrawQuery, { number: target.number, mark }));
  }

  /** Repeats it until it is acknowledged, found among the releases, or refused as what cannot be. */
  private async untilDone(
    mark: string,
    work: () => Promise<Attempt<Answer> | { readonly kind: 'found' }>,
  ): Promise<void> {
    await persist(mark, this.history, async () => {
      const done = await work();
      this.history.note('answer', { mark, ...done });
      if (done.kind === 'answered') this.acknowledged.push({ mark, ...done.payload.release });
      if (done.kind === 'answered' || done.kind === 'found' || (await this.isOut(mark))) return;
      if (done.kind === 'unknown') throw new Error(done.error);
      if (done.code !== 'WRONG_STATE') throw new Error(done.code);
    });
  }

  private async isOut(mark: string): Promise<boolean> {
    return (await readReleases(this.provider.client, this.service)).some((one) => one.mark === mark);
  }

  private async readRevision(): Promise<number> {
    const { node } = await this.provider.client.ask<{ node: { draft: { revision: number } | null } }>(
      'query ($id: ID!) { node(id: $id) { ... on Service { draft { revision } } } }',
      { id: this.service },
    );
    return node.draft?.revision ?? 0;
  }

  private async save(document: object, expectedRevision: number): Promise<number> {
    const { revision } = await this.provider.client.do<{ revision: number }>(
      `mutation ($service: ID!, $document: JSON, $expectedRevision: Int) {
         saveDraft(service: $service, document: $document, expectedRevision: $expectedRevision) {
           ... on Draft { revision } ... on Refusal { code message } } }`,
      { service: this.service, document, expectedRevision },
    );
    return revision;
  }

  private send(
    query: string,
    { mark, ...variables }: { mark: string } & Record<string, unknown>,
  ): Promise<Attempt<Answer>> {
    const summary = { en: mark, ja: mark };
    return attempt<Answer>(this.provider.client, query, { service: this.service, summary, ...variables });
  }

  private markOf(promised: Promised | null): string {
    const mark = `${this.slug} act ${this.acts.size}`;
    this.acts.set(mark, promised);
    return mark;
  }
}
