// A situation as each readership reads it.
import { type ServiceReading, readService } from '../verification/service-reading.js';
import { keyOfReadership } from './by-readership.js';
import type { Readership } from './readership.js';
import type { Situation } from './situation.js';

export class SituationReadings {
  readonly #readings = new Map<string, ServiceReading>();

  constructor(readonly situation: Situation) {}

  /** The service as this readership reads it; prepared when it is first asked for. */
  of(readership: Readership): ServiceReading {
    const key = keyOfReadership(readership);
    const known = this.#readings.get(key);
    if (known) return known;
    const { document, upstream, at } = this.situation;
    const { variant, readerClass } = readership;
    const reading = readService({ document, upstream: upstream.documents, variant, readerClass, at });
    this.#readings.set(key, reading);
    return reading;
  }
}
