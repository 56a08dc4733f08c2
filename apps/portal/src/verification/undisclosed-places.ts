// What a verdict would need to be disclosed: the places of the evidence that hold nothing.
import { iso27017_2015 } from '@bunkai/catalogue';

interface Read {
  readonly path: string;
  readonly found: boolean;
}

/** `<control>/<field>` of the service's own disclosure, each once; where the evidence names none, the control. */
export function undisclosedPlaces(evidence: readonly Read[], control: string): readonly string[] {
  const places = evidence
    .filter(({ found }) => !found)
    .map(({ path }) => path.split('/').slice(0, 2).join('/'))
    .filter((place) => iso27017_2015.fields.get(place)?.control);
  return places.length === 0 ? [control] : [...new Set(places)].toSorted();
}
