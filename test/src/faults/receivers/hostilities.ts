// How receivers misbehave. None of it may keep a healthy one waiting.
import type { ServerResponse } from 'node:http';

export const hostilities = [
  'trickle',
  'reset',
  'endless',
  'redirect',
  'gone',
  'throttle',
  'broken',
  'mute',
] as const;
export type Hostility = (typeof hostilities)[number];

const TRICKLE_MS = 500;

/** Answers a request, or does not. `origin` is the server's own: loopback, where a redirect must not lead. */
export function behave(hostility: Hostility, response: ServerResponse, origin: string): void {
  response.on('error', () => undefined);
  switch (hostility) {
    case 'trickle':
      return trickle(response);
    case 'reset':
      return void response.socket?.resetAndDestroy();
    case 'endless':
      return flood(response);
    case 'redirect':
      return void response.writeHead(307, { location: `${origin}/trap` }).end();
    case 'gone':
      return void response.writeHead(410).end();
    case 'throttle':
      return void response.writeHead(429, { 'retry-after': '3600' }).end();
    case 'broken':
      return void response.writeHead(500).end('<h1>Internal Server Error</h1>');
    case 'mute':
      return;
  }
}

function trickle(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/plain' });
  const timer = setInterval(() => response.write('.'), TRICKLE_MS);
  response.once('close', () => clearInterval(timer));
}

function flood(response: ServerResponse): void {
  const chunk = Buffer.alloc(64 * 1024, 'x');
  const pour = (): void => {
    while (!response.destroyed && response.write(chunk));
  };
  response.writeHead(200);
  response.on('drain', pour);
  pour();
}
