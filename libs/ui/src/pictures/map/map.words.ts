// Words of the world map and the table beside it.
import { defineWords } from '../../words/define-words.js';

export const mapWords = defineWords(
  'pictures-map',
  {
    mapName_one: 'World map with {{count}} country marked; the table holds the same',
    mapName_other: 'World map with {{count}} countries marked; the table holds the same',
    mapLoading: 'The map is loading …',
    mapHint: 'Point at a country, or choose one in the table, to read its name here.',
    mapTable: 'Countries and what each is named for',
    mapCountry: 'Country',
    mapNone: 'No country is named.',
    mapOff: 'Not on the map: {{countries}}',
    roleStore: 'Data stored',
    roleProcess: 'Processed or accessed',
    roleParty: 'Other parties',
    roleLaw: 'Law and authorities',
  },
  {
    mapName_other: '{{count}}か国・地域を示した世界地図。同じ内容を表に示しています',
    mapLoading: '地図を読み込み中です…',
    mapHint: '地図上の国・地域にポインターを合わせるか、表で選ぶと、名称をここに表示します。',
    mapTable: '国・地域とその位置付け',
    mapCountry: '国・地域',
    mapNone: '国・地域の記載はありません。',
    mapOff: '地図にない国・地域：{{countries}}',
    roleStore: 'データ保管',
    roleProcess: '処理・アクセス',
    roleParty: '関係事業者',
    roleLaw: '法令・当局',
  },
);
