import { handWritten } from './hand-written.js';
import type { Peer } from './peer.js';

/** It is for the twenty requirements of `bank-requirements.ts` alone. */
export const handWrittenPeer: Peer = {
  what: 'hand-written JavaScript',
  prepare({ disclosures, at }) {
    return (index) => {
      const disclosure = disclosures[index];
      return disclosure ? handWritten(disclosure, at) : [];
    };
  },
};
