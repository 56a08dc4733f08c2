// The formats of whoever reads the page.
import { useMemo } from 'react';
import { useReader } from '../words/reader-context.js';
import { type Format, formatFor } from './format.js';

export function useFormat(): Format {
  const reader = useReader();
  return useMemo(() => formatFor(reader), [reader]);
}
