// The filter of the matrix as the address holds it: whoever is sent the address sees the same.
import { themeOf } from '@bunkai/catalogue';
import { useLanguage } from '@bunkai/ui/words';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { type MatrixTable, type Matrix, makeTables, readFilter } from './matrix-model.js';
import { requirementName, rowName } from './service-name.js';

const filterNames = ['theme', 'severity', 'outcome', 'q'] as const;
export type FilterName = (typeof filterNames)[number] | 'profile';

export function useMatrixTables(matrix: Matrix): readonly MatrixTable[] {
  const [search] = useSearchParams();
  const language = useLanguage();
  const asked = filterNames.map((name) => search.get(name) ?? '').join('\n');
  return useMemo(() => {
    const [theme = '', severity = '', outcome = '', q = ''] = asked.split('\n');
    const filter = readFilter(new URLSearchParams({ theme, severity, outcome, q }));
    return makeTables(matrix, filter, {
      requirement: (each) => `${each.requirementId} ${each.control} ${requirementName(each, language)}`,
      service: (row) => `${row.serviceKey} ${rowName(row, language)}`,
      theme: (control) => themeOf({ id: control }),
    });
  }, [matrix, language, asked]);
}

/** Changes the address; what is empty leaves it. While typing no step is added to the history. */
export function useSetFilter(): (changes: Partial<Record<FilterName, string>>, isTyping?: boolean) => void {
  const [, setSearch] = useSearchParams();
  return (changes, isTyping = false) => {
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [name, value] of Object.entries(changes)) {
          if (value === '') next.delete(name);
          else next.set(name, value);
        }
        if ('profile' in changes) next.delete('after');
        return next;
      },
      { replace: isTyping, preventScrollReset: true },
    );
  };
}
