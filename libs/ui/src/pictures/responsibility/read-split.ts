// The split of responsibilities that CLD.6.3.1 asks for, read from the statement's fields and grouped for a picture:
// by layer, and in it the items that are split alike.
import {
  type JsonObject,
  type JsonValue,
  isJsonList,
  isJsonObject,
  type LocalizedText,
} from '@bunkai/disclosure';
import { localized } from '../../format/text.js';
import type { Language } from '../../words/language.js';

export const parties = ['provider', 'customer', 'supplier'] as const;
export type Party = (typeof parties)[number];

/** What a party does, weakest first; `unnamed` where the record leaves it out. */
export const parts = ['unnamed', 'none', 'supports', 'configures', 'accountable', 'responsible'] as const;
export type Part = (typeof parts)[number];

/** Who acts in an item: one party alone, several, or none that is named. */
export const holders = ['provider', 'shared', 'customer', 'supplier', 'nobody'] as const;
export type Holder = (typeof holders)[number];

/** The layers as a stack, the customer's end on top. */
export const layers = [
  'client',
  'data',
  'keys',
  'identity',
  'application',
  'runtime',
  'database',
  'middleware',
  'container',
  'guestOs',
  'storage',
  'host',
  'hypervisor',
  'network',
  'physical',
] as const;
export type Layer = (typeof layers)[number];

export interface SplitItem {
  readonly name: string;
  readonly control: string;
  readonly layer: Layer | undefined;
  readonly parts: Readonly<Record<Party, Part>>;
  readonly holder: Holder;
  readonly action: string;
  readonly note: string;
}

/** Items of a layer that are split alike. */
export interface SplitGroup {
  readonly parts: Readonly<Record<Party, Part>>;
  readonly holder: Holder;
  readonly items: readonly SplitItem[];
}

export interface LayerSplit {
  readonly layer: Layer | undefined;
  readonly count: number;
  readonly groups: readonly SplitGroup[];
}

/** Texts in `language` and plain; what is no record of the catalogue's form is passed over. */
export function readSplit(
  fields: Readonly<Record<string, JsonValue>> | undefined,
  language: Language,
): SplitItem[] {
  return recordsOf(fields?.['responsibilityMatrix']).map((record) => {
    const split = {
      provider: codeOf(record['provider'], parts) ?? 'unnamed',
      customer: codeOf(record['customer'], parts) ?? 'unnamed',
      supplier: codeOf(record['supplier'], parts) ?? 'unnamed',
    };
    return {
      name: textOf(record['item'], language),
      control: textOf(record['control'], language),
      layer: codeOf(record['layer'], layers),
      parts: split,
      holder: holderOf(split),
      action: textOf(record['customerAction'], language),
      note: textOf(record['note'], language),
    };
  });
}

/** The layers that have items, from the client down; what names no layer comes last. Groups stand by their first item. */
export function layersOf(items: readonly SplitItem[]): LayerSplit[] {
  const byLayer = groupBy(items, ({ layer }) => layer);
  return [...layers, undefined].flatMap((layer) => {
    const own = byLayer.get(layer) ?? [];
    return own.length === 0 ? [] : [{ layer, count: own.length, groups: groupsOf(own) }];
  });
}

function groupsOf(items: readonly SplitItem[]): SplitGroup[] {
  const alike = groupBy(items, ({ parts: split }) => parties.map((party) => split[party]).join(' '));
  return [...alike.values()].flatMap((group) =>
    group[0] ? [{ parts: group[0].parts, holder: group[0].holder, items: group }] : [],
  );
}

/** The parties that at least one item names; an upstream that nobody mentions is no column. */
export function partiesOf(items: readonly SplitItem[]): Party[] {
  return parties.filter((party) => party !== 'supplier' || items.some((item) => acts(item.parts.supplier)));
}

export function holderCounts(items: readonly SplitItem[]): ReadonlyMap<Holder, number> {
  const counted = groupBy(items, ({ holder }) => holder);
  return new Map(holders.map((holder) => [holder, counted.get(holder)?.length ?? 0]));
}

export function acts(part: Part): boolean {
  return part !== 'none' && part !== 'unnamed';
}

function holderOf(split: Readonly<Record<Party, Part>>): Holder {
  const acting = parties.filter((party) => acts(split[party]));
  return acting.length > 1 ? 'shared' : (acting[0] ?? 'nobody');
}

/** The records of a field's value; none for what is no list. */
export function recordsOf(value: JsonValue | undefined): readonly JsonObject[] {
  return value !== undefined && isJsonList(value) ? value.filter(isJsonObject) : [];
}

/** A text member in the reader's language; empty for what is none. */
export function textOf(value: JsonValue | undefined, language: Language): string {
  if (typeof value === 'string') return localized(value, language);
  if (value === undefined || !isJsonObject(value)) return '';
  const texts = Object.entries(value).filter(([, text]) => typeof text === 'string');
  return localized(Object.fromEntries(texts) as LocalizedText, language);
}

function codeOf<Code extends string>(value: JsonValue | undefined, codes: readonly Code[]): Code | undefined {
  return codes.find((code) => code === value);
}

function groupBy<Value, Key>(values: readonly Value[], keyOf: (value: Value) => Key): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return groups;
}
