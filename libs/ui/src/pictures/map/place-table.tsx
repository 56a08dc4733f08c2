// The countries by name, a column for what they are named for: the same as the map, in words. Roles are spelt out: phones show
// the columns as words under the country.
import { useFormat } from '../../format/use-format.js';
import { useWords } from '../../words/use-words.js';
import { mapWords } from './map.words.js';
import { type MapPlace, placeRoles } from './map-place.js';
import { RoleMark, roleWord } from './role-mark.js';
import classes from './world-map.module.css';

interface PlaceTableProps {
  readonly places: readonly MapPlace[];
  readonly active: string | undefined;
  readonly onActive: (code: string | undefined) => void;
}

export function PlaceTable({ places, active, onActive }: PlaceTableProps) {
  const say = useWords(mapWords);
  const roles = placeRoles.filter((role) => places.some((place) => place.roles.includes(role)));
  return (
    <table className={classes.table} role="table">
      <caption className={classes.hidden}>{say('mapTable')}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            {say('mapCountry')}
          </th>
          {roles.map((role) => (
            <th key={role} scope="col" role="columnheader" className={classes.roleHead}>
              <RoleMark role={role} /> {say(roleWord[role])}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {places.map((place) => (
          <PlaceRow
            key={place.code}
            place={place}
            roles={roles}
            isActive={place.code === active}
            onActive={onActive}
          />
        ))}
      </tbody>
    </table>
  );
}

interface PlaceRowProps {
  readonly place: MapPlace;
  readonly roles: MapPlace['roles'];
  readonly isActive: boolean;
  readonly onActive: PlaceTableProps['onActive'];
}

function PlaceRow({ place, roles, isActive, onActive }: PlaceRowProps) {
  const say = useWords(mapWords);
  const format = useFormat();
  const show = () => onActive(place.code);
  const hide = () => onActive(undefined);
  return (
    <tr
      role="row"
      className={isActive ? classes.activeRow : undefined}
      onPointerEnter={show}
      onPointerLeave={hide}
    >
      <th scope="row" role="rowheader">
        <button type="button" className={classes.country} onFocus={show} onBlur={hide} onClick={show}>
          {format.country(place.code)}
        </button>
        {place.details?.map((detail) => (
          <span key={detail} className={classes.detail}>
            {detail}
          </span>
        ))}
      </th>
      {roles.map((role) => (
        <td key={role} role="cell">
          {place.roles.includes(role) && (
            <>
              <RoleMark role={role} />
              <span className={classes.roleName}>{say(roleWord[role])}</span>
            </>
          )}
        </td>
      ))}
    </tr>
  );
}
