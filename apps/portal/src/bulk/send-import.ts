// Sends files to the door for imports: of several documents it makes one file with a document on each line.
import type { Refusal } from '@bunkai/ui/state';

export interface ImportRequest {
  readonly kind: 'SERVICES' | 'SUBSCRIPTIONS';
  readonly mode: 'EACH' | 'ALL_OR_NOTHING' | 'CHECK';
  readonly publishes: boolean;
  readonly files: readonly File[];
  readonly language: string;
}

export type SentImport = { readonly id: string } | { readonly refusal: Refusal };

interface Answer {
  readonly import?: { readonly id: string };
  readonly code?: string;
  readonly message?: string;
  readonly faults?: readonly { readonly pointer: string; readonly code: string; readonly message: string }[];
}

/** Rejects where the server cannot be reached or answers nothing that can be read. */
export async function sendImport(request: ImportRequest): Promise<SentImport> {
  const { kind, mode, publishes, files, language } = request;
  const query = new URLSearchParams({
    mode: mode.toLowerCase().replaceAll('_', '-'),
    publish: String(publishes),
    file: files
      .map(({ name }) => name)
      .join(', ')
      .slice(0, 100),
  });
  const [first] = files;
  const isCsv = first?.name.endsWith('.csv') ?? false;
  const response = await fetch(`/imports/${kind.toLowerCase()}?${query.toString()}`, {
    method: 'POST',
    headers: { 'content-type': isCsv ? 'text/csv' : 'application/x-ndjson', 'bunkai-language': language },
    body: isCsv && first ? first : (await Promise.all(files.map(linesOf))).join('\n'),
  });
  const answer = (await response.json()) as Answer;
  if (answer.import) return { id: answer.import.id };
  const { code, message } = answer;
  if (code === undefined || message === undefined) throw new Error(`the server answered ${response.status}`);
  return { refusal: { message, ...(answer.faults && { faults: answer.faults }) } };
}

/** Line breaks of JSON stand between its tokens only, so that a space says the same. */
async function linesOf(file: File): Promise<string> {
  const text = await file.text();
  return file.name.endsWith('.json') ? text.replaceAll(/[\r\n]+/g, ' ') : text;
}
