// Who reads a disclosure, from the public inward. Each class sees what the classes before it see.

/** The reader classes in rising order. */
export const readerClasses = ['public', 'customers', 'subscribers', 'nda'] as const;

export type ReaderClass = (typeof readerClasses)[number];

/** For whom a statement is meant: the lowest reader class that sees it. */
export type Visibility = ReaderClass;

/** Whether a reader of this class sees a statement of this visibility; a statement that names none is `public`. */
export function canSee(reader: ReaderClass, visibility: Visibility = 'public'): boolean {
  return readerClasses.indexOf(reader) >= readerClasses.indexOf(visibility);
}
