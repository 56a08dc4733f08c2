// The picture itself: layers stacked from the customer's end down to the building, a column a party, a cell what it does.
// It is a table through and through, so what the eye sees is what is read out. Roles are spelt out: phones show it as a grid.
import { useWords } from '../../words/use-words.js';
import { splitWords } from './split.words.js';
import { ItemNames } from './item-names.js';
import { PartMark } from './part-mark.js';
import {
  layersOf,
  type LayerSplit,
  partiesOf,
  type Party,
  type SplitGroup,
  type SplitItem,
} from './read-split.js';
import { layerWord } from './split-words.js';
import classes from './responsibility-split.module.css';

export function SplitTable({ items }: { readonly items: readonly SplitItem[] }) {
  const say = useWords(splitWords);
  const columns = partiesOf(items);
  return (
    <table className={classes.table} role="table" data-columns={columns.length}>
      <caption className={classes.caption}>{say('splitCaption')}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader" className={classes.whatHead}>
            {say('splitItem')}
          </th>
          {columns.map((party) => (
            <th key={party} scope="col" role="columnheader" className={classes.partyHead}>
              {say(party)}
            </th>
          ))}
        </tr>
      </thead>
      {layersOf(items).map((layer) => (
        <LayerBand key={layer.layer ?? ''} layer={layer} columns={columns} />
      ))}
    </table>
  );
}

interface LayerBandProps {
  readonly layer: LayerSplit;
  readonly columns: readonly Party[];
}

function LayerBand({ layer, columns }: LayerBandProps) {
  const say = useWords(splitWords);
  return (
    <tbody role="rowgroup">
      <tr role="row" className={classes.band}>
        <th scope="rowgroup" role="rowheader" colSpan={columns.length + 1}>
          {say(layerWord(layer.layer))}{' '}
          <span className={classes.count}>{say('items', { count: layer.count })}</span>
        </th>
      </tr>
      {layer.groups.map((group, index) => (
        <GroupRow key={index} group={group} columns={columns} />
      ))}
    </tbody>
  );
}

function GroupRow({ group, columns }: { readonly group: SplitGroup; readonly columns: readonly Party[] }) {
  const say = useWords(splitWords);
  return (
    <tr role="row" className={group.holder === 'shared' ? classes.sharedRow : undefined}>
      <th scope="row" role="rowheader" className={classes.what}>
        <ItemNames names={group.items.map(({ name }) => name)} />
      </th>
      {columns.map((party) => (
        <td key={party} role="cell" className={classes[`part-${group.parts[party]}`]}>
          <span className={classes.partyName} aria-hidden="true">
            {say(party)}
          </span>
          <span className={classes.part}>
            <PartMark part={group.parts[party]} />
            {say(group.parts[party])}
          </span>
        </td>
      ))}
    </tr>
  );
}
