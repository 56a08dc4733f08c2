// The links that the owners of imported customers need, written where nobody else reads them.
import { writeFile } from 'node:fs/promises';
import { UsageError } from '../shell/usage-error.js';

export interface ImportedInvitation {
  readonly line: number;
  readonly slug: string;
  readonly email: string;
  readonly token: string;
}

/** CSV, one line for each; the file must not be there yet. */
export async function writeInvitations(
  path: string,
  server: string,
  invitations: readonly ImportedInvitation[],
): Promise<void> {
  const lines = invitations.map(({ line, slug, email, token }) =>
    [String(line), slug, email, `${server}/invitation?token=${encodeURIComponent(token)}`]
      .map(cell)
      .join(','),
  );
  const text = `${['line,slug,email,link', ...lines].join('\r\n')}\r\n`;
  try {
    await writeFile(path, text, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    throw new UsageError(`cannot write ${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Spreadsheets take what begins with = + - @ for a formula. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
