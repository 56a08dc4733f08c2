// How a role looks on the map, told apart by pattern: filled, hatched, dotted, heavily outlined. They lie over each other.
import type { KeyOf } from '../../words/define-words.js';
import type { PlaceRole } from './map-place.js';
import type { mapWords } from './map.words.js';
import classes from './world-map.module.css';

export const roleWord: Readonly<Record<PlaceRole, KeyOf<NonNullable<(typeof mapWords)['english']>>>> = {
  store: 'roleStore',
  process: 'roleProcess',
  party: 'roleParty',
  law: 'roleLaw',
};

/** The patterns that `PlaceArea` and `RoleMark` refer to, once an SVG; `id` is the page's alone. */
export function RolePatterns({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern
        id={`${id}-process`}
        width="11"
        height="11"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect className={classes.ink} width="4" height="11" />
      </pattern>
      <pattern id={`${id}-party`} width="12" height="12" patternUnits="userSpaceOnUse">
        <circle className={classes.ink} cx="6" cy="6" r="3" />
      </pattern>
    </defs>
  );
}

/** The fill of a role's own layer. */
export function fillOf(role: PlaceRole, id: string): string | undefined {
  return role === 'process' || role === 'party' ? `url(#${id}-${role})` : undefined;
}

export function RoleMark({ role }: { readonly role: PlaceRole }) {
  return (
    <svg className={classes.roleMark} width="18" height="14" viewBox="0 0 18 14" aria-hidden="true">
      <rect
        className={role === 'store' ? classes.store : classes.marked}
        x="1"
        y="1"
        width="16"
        height="12"
      />
      {role === 'process' && <path className={classes.stroke} d="M1 13L13 1M7 13L17 3M1 7L7 1M13 13L17 9" />}
      {role === 'party' &&
        [4, 9, 14].map((x) => (
          <g key={x} className={classes.ink}>
            <circle cx={x} cy="4.5" r="1.4" />
            <circle cx={x} cy="9.5" r="1.4" />
          </g>
        ))}
      {role === 'law' && <rect className={classes.law} x="2" y="2" width="14" height="10" />}
    </svg>
  );
}
