// The beginning of an answer's body: some bodies never end.
import type { Readable } from 'node:stream';

/** At most `most` bytes as UTF-8; the stream is destroyed. What breaks off is as long as it came. */
export async function readCapped(stream: Readable, most: number): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of stream) {
      if (!Buffer.isBuffer(chunk)) break;
      chunks.push(chunk);
      length += chunk.length;
      if (length >= most) break;
    }
  } catch {
    // The status came with the headers, and it is what counts.
  }
  stream.destroy();
  return Buffer.concat(chunks).subarray(0, most).toString('utf8');
}
