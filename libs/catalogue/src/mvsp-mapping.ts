// Which controls of the catalogue the items of the Minimum Viable Secure Product checklist ask about.
import data from './data/mapping-mvsp-27017.json' with { type: 'json' };

export interface MvspItem {
  /** The item's number in MVSP v3. */
  readonly id: string;
  readonly title: string;
  /** Ids as the checklist's authors map them; not each is in the catalogue, which has the controls with cloud guidance alone. */
  readonly controls: readonly string[];
}

type RawItem = Readonly<{ mvsp: string; title: string; 'iso-27017-2015'?: readonly string[] }>;

/** Every item of the checklist, in its order. */
export const mvspMapping: readonly MvspItem[] = (data.controls as readonly RawItem[]).map((item) => ({
  id: item.mvsp,
  title: item.title,
  controls: item['iso-27017-2015'] ?? [],
}));
