// The part of a party as a shape, so that it does not hang on colour: full, ringed, half, outlined, a dash, nothing.
import type { Part } from './read-split.js';
import classes from './responsibility-split.module.css';

export function PartMark({ part }: { readonly part: Part }) {
  return (
    <svg className={classes.mark} width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      {part === 'responsible' && <rect x="1" y="1" width="12" height="12" fill="currentColor" />}
      {part === 'accountable' && (
        <>
          <rect x="1.5" y="1.5" width="11" height="11" fill="none" stroke="currentColor" />
          <rect x="4" y="4" width="6" height="6" fill="currentColor" />
        </>
      )}
      {part === 'configures' && (
        <>
          <rect x="1.5" y="1.5" width="11" height="11" fill="none" stroke="currentColor" />
          <path d="M1 13L13 13L13 1z" fill="currentColor" />
        </>
      )}
      {part === 'supports' && (
        <rect x="1.5" y="1.5" width="11" height="11" fill="none" stroke="currentColor" />
      )}
      {part === 'none' && <path d="M3 7h8" stroke="currentColor" />}
    </svg>
  );
}
