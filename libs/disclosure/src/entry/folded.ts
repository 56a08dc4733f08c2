// The form in which what people typed is compared: full-width and half-width, case and spacing aside.

/** NFKC, lower case, runs of white space as one space, none around. */
export function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
