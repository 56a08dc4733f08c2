// Named groups of countries that a requirement may use in place of a list of codes.
import data from './data/code-groups.json' with { type: 'json' };

export interface CodeGroups {
  /** The date from which the membership held; recorded with a verdict that read a group. */
  readonly edition: string;
  /** ISO 3166-1 alpha-2 codes by the group's name. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
}

export const codeGroups: CodeGroups = {
  edition: data.edition,
  groups: new Map(Object.entries(data.groups)),
};
