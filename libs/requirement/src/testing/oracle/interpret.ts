// The oracle: the requirement language read straight from the documents, sentence by sentence, without regard to speed.
// It shares no code with the implementation that it judges.
import { codeGroups, findCatalogue } from '@bunkai/catalogue';
import type { Disclosure, JsonValue, ReaderClass } from '@bunkai/disclosure';
import type { Requirement, Requirements } from '../../requirements.js';
import type { Evidence, RequirementVerdict, Verification } from '../../verdict.js';
import { canonicalHash } from './canonical-hash.js';
import { evaluateTest } from './evaluate-test.js';
import { type Finding, allOf, compoundOf, finding } from './finding.js';
import { instantText, startOf } from './instants.js';
import { type Rational, compareRationals } from './rational.js';
import {
  type Given,
  type ServiceView,
  givenService,
  servicesUpstream,
  upstreamService,
} from './service-view.js';

/** What `verify` takes, too. The documents are taken to be valid; the reader classes default to `nda`. */
export interface InterpretInput {
  readonly disclosure: Disclosure;
  readonly requirements: Requirements;
  readonly upstream?: readonly Disclosure[];
  readonly variant?: string | null;
  readonly readerClass?: ReaderClass;
  /** Who reads the upstream services; the same reader class unless given. */
  readonly upstreamReaderClass?: ReaderClass;
  readonly at: Date | string;
}

/** The verification of section 5, by the text of the language. */
export function interpret(input: InterpretInput): Verification {
  const { disclosure, requirements, upstream = [], variant = null, readerClass = 'nda' } = input;
  const at = startOf(typeof input.at === 'string' ? input.at : input.at.toISOString());
  const upstreamReaderClass = input.upstreamReaderClass ?? readerClass;
  const given: Given = { disclosure, upstream, variant, readerClass, upstreamReaderClass, at };
  const verdicts = requirements.requirements.map((requirement) =>
    verdictOf(requirement, evaluateRequirement(requirement, requirements.catalogue, given), at),
  );
  const count = (outcome: string) => verdicts.filter((verdict) => verdict.outcome === outcome).length;
  return {
    disclosure: canonicalHash(disclosure),
    requirements: canonicalHash(requirements),
    summary: { met: count('met'), unmet: count('unmet'), undetermined: count('undetermined') },
    ...(verdicts.some((verdict) => verdict.codeGroups) && { codeGroups: codeGroups.edition }),
    verdicts,
  };
}

function evaluateRequirement({ test, scope }: Requirement, edition: string, given: Given): Finding {
  const catalogue = findCatalogue(edition);
  if (!catalogue) throw new Error(`no such catalogue: ${edition}`);
  const evaluateOn = (view: ServiceView) => evaluateTest(test, { view, given, catalogue });
  const own = evaluateOn(givenService(given));
  if (scope !== 'chain') return own;
  const parts = servicesUpstream(given).map((service) => {
    const view = upstreamService(service, given);
    return view ? evaluateOn(view) : finding('undetermined', 'upstream-undisclosed');
  });
  const all = [own, ...parts];
  return compoundOf(allOf(all.map(({ outcome }) => outcome)), all);
}

function verdictOf(
  { id, test }: Requirement,
  { outcome, reason, evidence, turns }: Finding,
  at: Rational,
): RequirementVerdict {
  const validUntil = firstAfter(at, turns);
  return {
    id,
    outcome,
    ...(reason && { reason }),
    evidence: withoutRepetition(evidence),
    ...(validUntil !== undefined && { validUntil }),
    ...(namesGroup(test) && { codeGroups: codeGroups.edition }),
  };
}

function withoutRepetition(evidence: readonly Evidence[]): readonly Evidence[] {
  return evidence.filter(({ path }, index) => evidence.findIndex((other) => other.path === path) === index);
}

/** "The earliest later instant at which one of those comparisons changes by the passing of time alone." */
function firstAfter(at: Rational, turns: readonly Rational[]): string | undefined {
  const later = turns.filter((turn) => compareRationals(turn, at) > 0).sort(compareRationals);
  return later[0] && instantText(later[0]);
}

/** Whether a test names a group anywhere: no other member of a test is called `group`. */
function namesGroup(test: JsonValue): boolean {
  if (typeof test !== 'object' || test === null) return false;
  return 'group' in test || Object.values(test).some((part: JsonValue) => namesGroup(part));
}
