// The API at hand for components; loaders are given it.
import { createContext, useContext } from 'react';
import type { Api } from './api.js';

export const ApiContext = createContext<Api | undefined>(undefined);

export function useApi(): Api {
  const api = useContext(ApiContext);
  if (!api) throw new Error('there is no API around this component');
  return api;
}
