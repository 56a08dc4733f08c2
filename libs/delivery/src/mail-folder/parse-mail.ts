// Reads the mails that this library writes (RFC 5322, 2045, 2047): headers, and the text and HTML of the body.

export interface ParsedMail {
  readonly subject: string;
  readonly to: string;
  readonly text: string;
  readonly html: string;
}

interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** Of a mail that is none, what little can be read. */
export function parseMail(source: Buffer): ParsedMail {
  const mail = partOf(source.toString('latin1'));
  const bodies = new Map<string, string>();
  collect(mail, bodies, 0);
  return {
    subject: decodeWords(mail.headers.get('subject') ?? ''),
    to: decodeWords(mail.headers.get('to') ?? ''),
    text: bodies.get('text/plain') ?? '',
    html: bodies.get('text/html') ?? '',
  };
}

function partOf(source: string): Part {
  const [head = '', ...body] = source.split(/\r?\n\r?\n/);
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const at = line.indexOf(':');
    if (at > 0) headers.set(line.slice(0, at).toLowerCase(), line.slice(at + 1).trim());
  }
  return { headers, body: body.join('\r\n\r\n') };
}

/** The first body of each kind counts. */
function collect(part: Part, bodies: Map<string, string>, depth: number): void {
  const type = part.headers.get('content-type') ?? 'text/plain';
  const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1];
  if (boundary !== undefined && depth < 5) {
    const pieces = `\r\n${part.body}`.split(`\r\n--${boundary}`).slice(1);
    for (const piece of pieces) {
      if (!piece.startsWith('--')) collect(partOf(piece.replace(/^[ \t]*\r?\n/, '')), bodies, depth + 1);
    }
    return;
  }
  const kind = type.split(';')[0]?.trim().toLowerCase() ?? '';
  if (!bodies.has(kind)) bodies.set(kind, decodeBody(part));
}

function decodeBody({ headers, body }: Part): string {
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase() ?? '';
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  const bytes = encoding === 'quoted-printable' ? quotedPrintable(body.replace(/=\r?\n/g, '')) : body;
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

function quotedPrintable(text: string): string {
  return text.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** White space between encoded words is no part of the text. */
function decodeWords(header: string): string {
  const joined = header.replace(/\?=\s+(?==\?)/g, '?=');
  return joined.replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, encoding: string, word: string) => {
    if (encoding.toLowerCase() === 'b') return Buffer.from(word, 'base64').toString('utf8');
    return Buffer.from(quotedPrintable(word.replaceAll('_', ' ')), 'latin1').toString('utf8');
  });
}
