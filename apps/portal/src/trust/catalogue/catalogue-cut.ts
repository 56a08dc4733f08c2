// What a page needs of the catalogue, in one language and as JSON: the whole of it would outweigh every public page.
import type { Control, Field, ValueType } from '@bunkai/catalogue';

export interface TypeCut extends Pick<ValueType, 'type' | 'unit' | 'ordered' | 'indefinite' | 'codes'> {
  /** Words for the codes that occur. */
  readonly words?: Readonly<Record<string, string>>;
  /** Words for the codes that depend on another member, by its value. */
  readonly wordsBy?: {
    readonly member: string;
    readonly words: Readonly<Record<string, Readonly<Record<string, string>>>>;
  };
}

export interface MemberCut extends TypeCut {
  readonly name: string;
  readonly title: string;
}

export interface FieldCut extends TypeCut, Pick<Field, 'control' | 'name' | 'path' | 'basis' | 'key'> {
  readonly title: string;
  readonly members?: readonly MemberCut[];
}

export interface ControlCut extends Omit<Control, 'title' | 'fields'> {
  readonly title: string;
  readonly fields: readonly FieldCut[];
}

export interface CatalogueCut {
  readonly title: string;
  /** All controls, each with those of its fields that were asked for. */
  readonly controls: readonly ControlCut[];
  /** The lists outside of the controls: attestations and upstream. */
  readonly lists: readonly FieldCut[];
}
