// ISO/IEC 27017:2015 (JIS Q 27017:2016): the edition that disclosures and requirements refer to today.
import { buildCatalogue } from './build-catalogue.js';
import data from './data/iso27017-2015.json' with { type: 'json' };
import type { RawCatalogue } from './raw-catalogue.js';

export const iso27017_2015 = buildCatalogue(data as unknown as RawCatalogue);
