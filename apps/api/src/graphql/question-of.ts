// What a GraphQL request of a stranger asks, as one text: equal texts have equal answers at any one moment.
import type { FastifyRequest } from 'fastify';
import { SESSION_COOKIE } from '../identity/session-cookie.js';
import type { PersistedOperations } from './persisted-operations.js';
import { pageLocale, preferredLocale } from './request-context.js';

/** In bytes. What is larger is answered by itself: comparing it would cost more, and it may be nested without end. */
const LARGEST = 4_096;

/** Undefined for whoever has a session, whatever it is worth, and for everything that may change something. */
export function questionOf(request: FastifyRequest, operations: PersistedOperations): string | undefined {
  const { method, headers, body, validationError } = request;
  if (method !== 'POST' || validationError || typeof body !== 'object' || body === null) return undefined;
  if (!(Number(headers['content-length']) <= LARGEST)) return undefined;
  if (request.cookies[SESSION_COOKIE] !== undefined || headers.authorization !== undefined) return undefined;
  const text = operations.textIn(body);
  if (text === undefined || /\b(?:mutation|subscription)\b/.test(text)) return undefined;
  const { operationName, variables, extensions } = body as Readonly<Record<string, unknown>>;
  const locale = pageLocale(headers['bunkai-language']) ?? preferredLocale(headers['accept-language']);
  return JSON.stringify([locale, text, operationName, variables, extensions]);
}
