// All that a verification takes, tied together: documents about the same controls, read near the instants they turn at.
import { type Disclosure, type JsonValue, readerClasses } from '@bunkai/disclosure';
import fc from 'fast-check';
import type { Requirements } from '../../requirements.js';
import { secondsOf } from '../oracle/durations.js';
import { endOf, instantText, startOf } from '../oracle/instants.js';
import type { InterpretInput } from '../oracle/interpret.js';
import { type Rational, minus, plus } from '../oracle/rational.js';
import { type DisclosureChoice, disclosureDocuments } from './disclosure-documents.js';
import { dates, durations, ownService, sampleControls, upstreamServices } from './pools.js';
import { requirementsDocuments } from './requirements-documents.js';

/** An input of `verify` and of `interpret` alike, of valid documents. */
export type VerificationInput = InterpretInput & { readonly at: string; readonly variant: string | null };

/** Documents about the same one to three controls, and an instant near one at which something of them turns. */
export function verificationInputs(): fc.Arbitrary<VerificationInput> {
  const chosen = fc.record({
    controls: fc.subarray([...sampleControls], { minLength: 1, maxLength: 3 }),
    layered: fc.constantFrom(false, false, false, true),
  });
  return chosen
    .chain((choice) =>
      fc.record({
        disclosure: disclosureDocuments({ service: ownService, ...choice }),
        upstream: upstreamDocuments(choice),
        requirements: requirementsDocuments(choice),
      }),
    )
    .chain((documents) =>
      fc.record(
        {
          disclosure: fc.constant(documents.disclosure),
          upstream: fc.constant(documents.upstream),
          requirements: fc.constant(documents.requirements),
          variant: fc.constantFrom(null, ...Object.keys(documents.disclosure.variants ?? {})),
          readerClass: fc.constantFrom(...readerClasses, 'nda' as const),
          upstreamReaderClass: fc.constantFrom(...readerClasses),
          at: instantNear(documents.disclosure, documents.requirements),
        },
        { requiredKeys: ['disclosure', 'upstream', 'requirements', 'variant', 'at'] },
      ),
    );
}

/**
 * None, one or two documents of each upstream service, now and then of the service itself, in any order; those of one
 * service come into force at different instants.
 */
function upstreamDocuments(choice: DisclosureChoice): fc.Arbitrary<readonly Disclosure[]> {
  const ofService = (service: string) =>
    fc.uniqueArray(disclosureDocuments({ service, ...choice }), {
      minLength: choice.layered ? 1 : 0,
      maxLength: choice.layered ? 1 : 2,
      selector: ({ effectiveFrom }) =>
        effectiveFrom === undefined ? '' : instantText(startOf(effectiveFrom)),
    });
  const otherOwn = fc.oneof(
    { weight: 6, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: ofService(ownService) },
  );
  return fc
    .tuple(...upstreamServices.map(ofService), otherOwn)
    .map((documents) => documents.flat())
    .chain((documents) => fc.shuffledSubarray(documents, { minLength: documents.length }));
}

const nanosecond: Rational = { numerator: 1n, denominator: 1_000_000_000n };

/** At, just before or just after an instant at which something of these documents may turn. */
function instantNear(...documents: readonly (Disclosure | Requirements)[]): fc.Arbitrary<string> {
  const texts = documents.flatMap((document) => textsIn(document));
  const foundDates = texts.filter((text) => /^\d{4}-\d{2}-\d{2}(T|$)/.test(text));
  const foundDurations = texts.filter((text) => /^P[0-9T]/.test(text) && durations.includes(text));
  const near = fc
    .record({
      date: fc.constantFrom(...(foundDates.length > 0 ? foundDates : dates)),
      duration: fc.constantFrom('PT0S', ...foundDurations),
      turn: fc.constantFrom<(date: string, duration: string) => Rational>(
        (date, duration) => minus(endOf(date), secondsOf(duration)),
        (date, duration) => plus(startOf(date), secondsOf(duration)),
      ),
      shift: fc.constantFrom<(turn: Rational) => Rational>(
        (turn) => turn,
        (turn) => minus(turn, nanosecond),
        (turn) => plus(turn, nanosecond),
      ),
    })
    .map(
      ({ date, duration, turn, shift }) => instantText(shift(turn(date, duration))) ?? '2026-06-01T00:00:00Z',
    );
  const asFound = foundDates.filter((date) => date.includes('T'));
  if (asFound.length === 0) return near;
  return fc.oneof({ weight: 6, arbitrary: near }, { weight: 1, arbitrary: fc.constantFrom(...asFound) });
}

function textsIn(value: JsonValue): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
