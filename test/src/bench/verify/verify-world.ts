// The releases and requirements that the verification bench goes over, made ready for our engine and for every peer, and the proof
// that all come to the same outcomes.
import { deepStrictEqual } from 'node:assert';
import { findCatalogue } from '@bunkai/catalogue';
import type { Disclosure } from '@bunkai/disclosure';
import {
  type CompiledTest,
  type NormalisedDisclosure,
  type Outcome,
  type TestsTogether,
  compileTest,
  compileTogether,
  normaliseDisclosure,
  outcomesOfTests,
  parseRequirements,
  verify,
  verifyTest,
} from '@bunkai/requirement';
import { interpret } from '@bunkai/requirement/testing';
import { ajvPeer } from './ajv-peer.js';
import { bankRequirements } from './bank-requirements.js';
import { celPeer } from './cel-peer.js';
import { handWrittenPeer } from './hand-written-peer.js';
import type { Outcomes } from './peer.js';
import { prepareDisclosure } from './prepared-disclosure.js';
import { rulesEnginePeer } from './rules-engine-peer.js';
import { countFields, seededDisclosures } from './seeded-disclosures.js';

const readerClass = 'subscribers';
const at = '2026-11-22T12:00:00Z';

export const peers = [handWrittenPeer, ajvPeer, celPeer, rulesEnginePeer] as const;

export class VerifyWorld {
  readonly disclosures: readonly Disclosure[];
  readonly #tests: readonly CompiledTest[];
  readonly #together: TestsTogether;
  readonly #normalised: readonly NormalisedDisclosure[];
  readonly #peers: readonly ((index: number) => Outcomes)[];

  constructor(seed: number, releases: number) {
    this.disclosures = seededDisclosures(seed, releases);
    this.#tests = this.compile();
    this.#together = compileTogether(this.#tests);
    this.#normalised = this.disclosures.map((_, index) => this.normalise(index));
    const prepared = this.disclosures.map((disclosure) => prepareDisclosure(disclosure, readerClass));
    const { requirements } = bankRequirements;
    this.#peers = peers.map((peer) =>
      peer.prepare({ requirements, disclosures: prepared, at: Date.parse(at) }),
    );
  }

  /** Outcomes of one release, by our engine. */
  ours(index: number): readonly Outcome[] {
    return outcomesOfTests(this.#together, 'service', this.#normalised[index] as NormalisedDisclosure);
  }

  /** The same with reasons and evidence, on a release normalised before unless one is given; gives how many paths were read. */
  explain(index: number, normalised = this.#normalised[index]): number {
    if (!normalised) throw new Error(`no release ${index}`);
    return this.#tests.reduce(
      (sum, test) => sum + verifyTest(test, 'service', normalised).evidence.length,
      0,
    );
  }

  by(peer: number, index: number): Outcomes {
    return this.#peers[peer]?.(index) ?? [];
  }

  normalise(index: number): NormalisedDisclosure {
    const disclosure = this.disclosures[index] as Disclosure;
    return normaliseDisclosure({ disclosure, readerClass, at });
  }

  compile(): readonly CompiledTest[] {
    const catalogue = findCatalogue(bankRequirements.catalogue);
    if (!catalogue) throw new Error('no such catalogue');
    return bankRequirements.requirements.map(({ test }) => compileTest(test, catalogue));
  }

  /** Compiles them anew, each and together; gives how many there are. */
  compileAll(): number {
    return compileTogether(this.compile()).results.length;
  }

  interpret(index: number): readonly Outcome[] {
    return interpret(this.#inputOf(index)).verdicts.map(({ outcome }) => outcome);
  }

  /** Throws where a peer, the naive interpreter or an explained verdict says otherwise than our outcomes. */
  async assertEqualOutcomes(): Promise<void> {
    if (!parseRequirements(bankRequirements).ok) throw new Error('the requirements are not valid');
    for (const index of this.disclosures.keys()) {
      const expected = this.interpret(index);
      deepStrictEqual(this.ours(index), expected, 'ours');
      deepStrictEqual(verify(this.#inputOf(index)), interpret(this.#inputOf(index)), 'explained');
      for (const [place, { what }] of peers.entries()) {
        deepStrictEqual(await this.by(place, index), expected, what);
      }
    }
  }

  /** How many of all outcomes are what: a world where all are met would prove little. */
  describe(): string {
    const outcomes = this.disclosures.flatMap((_, index) => this.ours(index));
    const count = (outcome: Outcome) => outcomes.filter((each) => each === outcome).length;
    const fields = this.disclosures.reduce((sum, disclosure) => sum + countFields(disclosure), 0);
    return (
      `${this.disclosures.length} releases of ${Math.round(fields / this.disclosures.length)} fields on average; ` +
      `${count('met')} outcomes met, ${count('unmet')} unmet, ${count('undetermined')} undetermined`
    );
  }

  #inputOf(index: number) {
    const disclosure = this.disclosures[index] as Disclosure;
    return { disclosure, requirements: bankRequirements, readerClass, at } as const;
  }
}
