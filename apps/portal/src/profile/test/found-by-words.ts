// The search of the pickers: every word typed must occur in an option's label, value, group or other names.
import type { ComboboxItem, ComboboxParsedItem, OptionsFilter } from '@mantine/core';

type Option = Pick<ComboboxItem, 'label' | 'value'>;

export const foundByWords: OptionsFilter = foundAlsoBy(() => '');

/** `otherNames` gives what else an option of this value is found by. */
export function foundAlsoBy(otherNames: (value: string) => string): OptionsFilter {
  return ({ options, search }) => {
    const words = search
      .toLowerCase()
      .split(/[\s\u3000]+/)
      .filter(Boolean);
    if (words.length === 0) return options;
    const matches = ({ label, value }: Option, group: string): boolean => {
      const text = `${label} ${value} ${group} ${otherNames(value)}`.toLowerCase();
      return words.every((word) => text.includes(word));
    };
    return options.flatMap((option) => found(option, matches));
  };
}

function found(
  option: ComboboxParsedItem,
  matches: (option: Option, group: string) => boolean,
): ComboboxParsedItem[] {
  if (!('items' in option)) return matches(option, '') ? [option] : [];
  const items = option.items.filter((item) =>
    matches(item, typeof option.group === 'string' ? option.group : ''),
  );
  return items.length > 0 ? [{ group: option.group, items }] : [];
}
