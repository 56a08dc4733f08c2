// Connections on which nothing was ever asked: browsers open them ahead of need, and a server that stops would wait for them.
import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** Watches the server's connections; the function given back cuts those on which no request came. */
export function watchSilentConnections(server: Server): () => void {
  const silent = new Set<Socket>();
  server.on('connection', (socket) => {
    silent.add(socket);
    socket.once('close', () => silent.delete(socket));
  });
  server.on('request', ({ socket }) => silent.delete(socket));
  return () => {
    for (const socket of silent) socket.destroy();
  };
}
