// Under which id a request goes on: that of the page it is rendered for, that of a trusted proxy, else a new one.
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { currentCorrelation, incomingCorrelation } from '@bunkai/telemetry';
import { trustedPeers } from './trusted-peers.js';

/** Gives each request its id; whoever is no trusted proxy has no say in it. */
export function requestId(trustedProxies: readonly string[]): (request: IncomingMessage) => string {
  const trusts = trustedPeers(trustedProxies);
  return ({ headers, socket }) => {
    // What this process asks of itself comes without a connection, in the name of the request at hand.
    if (!(socket instanceof Socket)) return currentCorrelation() ?? randomUUID();
    const given = trusts(socket.remoteAddress) ? incomingCorrelation(headers) : undefined;
    return given ?? randomUUID();
  };
}
