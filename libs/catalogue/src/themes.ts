// The chapters of the standard that the controls stand in: how a reader looks for a control.
import type { Control, Title } from './catalogue.js';

export interface Theme {
  /** The number of the chapter, such as `12`. */
  readonly id: string;
  readonly title: Title;
}

const chapters: readonly Theme[] = [
  { id: '5', title: { en: 'Policies', ja: '方針' } },
  { id: '6', title: { en: 'Organisation and shared responsibility', ja: '組織と責任分担' } },
  { id: '7', title: { en: 'People', ja: '人的資源' } },
  { id: '8', title: { en: 'Assets and data', ja: '資産とデータ' } },
  { id: '9', title: { en: 'Access control', ja: 'アクセス制御' } },
  { id: '10', title: { en: 'Cryptography', ja: '暗号' } },
  { id: '11', title: { en: 'Physical security', ja: '物理的セキュリティ' } },
  { id: '12', title: { en: 'Operations', ja: '運用' } },
  { id: '13', title: { en: 'Networks', ja: 'ネットワーク' } },
  { id: '14', title: { en: 'Acquisition and development', ja: '取得と開発' } },
  { id: '15', title: { en: 'Suppliers', ja: '供給者' } },
  { id: '16', title: { en: 'Incidents', ja: 'インシデント' } },
  { id: '18', title: { en: 'Compliance', ja: '順守' } },
];

/** The themes by their id, in the order of the standard. */
export const themes: ReadonlyMap<string, Theme> = new Map(chapters.map((theme) => [theme.id, theme]));

/** The id of the theme that a control belongs to: that of `12.4.1` and of `CLD.12.4.5` is `12`. */
export function themeOf(control: Pick<Control, 'id'>): string {
  return /^(?:CLD\.)?(\d+)\./.exec(control.id)?.[1] ?? control.id;
}
