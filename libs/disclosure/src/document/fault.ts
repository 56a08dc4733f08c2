// What is wrong in a document and where: reported as data, every fault of a document at once.
import type { Title } from '@bunkai/catalogue';

export interface Fault {
  /** RFC 6901 JSON Pointer into the document; that of a missing member is the place where it would stand. */
  readonly pointer: string;
  /** What is wrong, for programs: kebab-case and stable. */
  readonly code: string;
  /** What is wrong, for people. */
  readonly message: Title;
}
