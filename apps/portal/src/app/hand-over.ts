// What the server loaded, as the browser takes it over, so that nothing is asked for twice.
import type { HydrationState } from 'react-router';
import { UNSAFE_ErrorResponseImpl as ErrorResponse, isRouteErrorResponse } from 'react-router';
import type { Reader } from '@bunkai/ui/words';
import { ApiFault, type TroubleKind } from '../api/api-fault.js';
import type { Assets } from './document.js';

export interface HandOver {
  readonly origin: string;
  readonly reader: Reader;
  readonly assets: Assets;
  readonly state: {
    readonly loaderData: HydrationState['loaderData'];
    readonly errors: Readonly<Record<string, PlainError>> | null;
  };
}

type PlainError = { readonly status: number } | { readonly kind: TroubleKind; readonly reference: string };

/** JSON in which no character can end the script element that holds it. */
export function writeHandOver(handOver: HandOver): string {
  return JSON.stringify(handOver)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

export function plainError(error: unknown): PlainError {
  if (isRouteErrorResponse(error) || error instanceof Response) return { status: error.status };
  const { kind, reference } = ApiFault.of(error);
  return { kind, reference };
}

export function reviveErrors(errors: HandOver['state']['errors']): HydrationState['errors'] {
  if (!errors) return null;
  const revived = Object.entries(errors).map(([route, error]): [string, unknown] => [
    route,
    'status' in error ? new ErrorResponse(error.status, '', null) : new ApiFault(error.kind, error.reference),
  ]);
  return Object.fromEntries(revived);
}
