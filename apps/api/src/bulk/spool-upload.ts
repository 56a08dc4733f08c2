// Takes an upload in to a file of its own first: a slow sender holds no database connection, and a large one no memory.
import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Largest file that is taken: a thousand disclosures of the largest kind seen, or a hundred thousand rows. */
export const MAX_UPLOAD_BYTES = 64 * 1024 * 1024;

/** More than MAX_UPLOAD_BYTES came. */
export class UploadTooLarge extends Error {}

/** Gives `work` what came, as often as it reads it, and forgets it afterwards. Rejects with UploadTooLarge. */
export async function spoolUpload<T>(
  upload: Readable,
  work: (source: AsyncIterable<Uint8Array>) => Promise<T>,
): Promise<T> {
  const path = join(tmpdir(), `bunkai-import-${randomUUID()}`);
  try {
    await pipeline(upload, limited(), createWriteStream(path, { mode: 0o600, flags: 'wx' }));
    return await work(createReadStream(path));
  } finally {
    await rm(path, { force: true });
  }
}

function limited(): Transform {
  let size = 0;
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      size += chunk.length;
      if (size > MAX_UPLOAD_BYTES) done(new UploadTooLarge());
      else done(null, chunk);
    },
  });
}
