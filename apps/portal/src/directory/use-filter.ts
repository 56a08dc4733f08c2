// The filter of the address, as it will stand once a step that is under way has been made: what is pressed shows at once.
import { useLocation, useNavigate, useNavigation } from 'react-router';
import { type DirectoryFilter, readFilter } from './directory-filter.js';

export interface FilterInUse {
  readonly filter: DirectoryFilter;
  readonly params: URLSearchParams;
  /** Goes to other params; `replace` leaves no step to go back to. */
  readonly go: (params: URLSearchParams, how?: { readonly replace: boolean }) => void;
  readonly isLoading: boolean;
}

export function useFilter(): FilterInUse {
  const here = useLocation();
  const { location: next } = useNavigation();
  const navigate = useNavigate();
  const isLoading = next?.pathname === here.pathname;
  const params = new URLSearchParams(isLoading ? next.search : here.search);
  return {
    filter: readFilter(params),
    params,
    isLoading,
    go: (wanted, { replace } = { replace: false }) => {
      const search = wanted.toString();
      void navigate(search === '' ? here.pathname : `?${search}`, { replace, preventScrollReset: true });
    },
  };
}
