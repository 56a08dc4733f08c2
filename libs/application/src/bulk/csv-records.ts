// Reads CSV (RFC 4180) as it arrives, with the line on which each record begins, which faults are told by.
import type { Fault } from '@bunkai/disclosure';

export interface CsvRecord {
  /** From 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** What no later line can make good: it ends the reading. */
export class UnreadableFile extends Error {
  constructor(readonly fault: Fault) {
    super(fault.message.en);
  }
}

const MAX_RECORD_LENGTH = 4 * 1024 * 1024;

/** Records of comma-separated text; quoted cells may hold commas, quotes (doubled) and line breaks. Empty lines are passed over. */
export async function* csvRecords(text: AsyncIterable<string>): AsyncGenerator<CsvRecord> {
  const reader = new CsvReader();
  for await (const piece of text) yield* reader.read(piece);
  yield* reader.end();
}

type Place = 'start' | 'bare' | 'quoted' | 'closed';

class CsvReader {
  #line = 1;
  #begin = 1;
  #cells: string[] = [];
  #cell = '';
  #place: Place = 'start';
  #afterReturn = false;
  #length = 0;

  *read(piece: string): Generator<CsvRecord> {
    for (const character of piece) {
      const follows = this.#afterReturn && character === '\n';
      this.#afterReturn = character === '\r';
      if (follows && this.#place !== 'quoted') continue;
      if (this.#place === 'quoted') this.#quoted(character, follows);
      else if (character === '\n' || character === '\r') yield* this.#endRecord();
      else this.#unquoted(character);
    }
  }

  *end(): Generator<CsvRecord> {
    if (this.#place === 'quoted') throw new UnreadableFile(openQuote(this.#begin));
    yield* this.#endRecord();
  }

  #quoted(character: string, follows: boolean): void {
    if (character === '"') this.#place = 'closed';
    else this.#take(character);
    if (character === '\r' || (character === '\n' && !follows)) this.#line += 1;
  }

  #unquoted(character: string): void {
    if (character === ',') {
      this.#cells.push(this.#cell);
      this.#cell = '';
      this.#place = 'start';
    } else if (character === '"' && this.#place === 'start') this.#place = 'quoted';
    else if (character === '"' && this.#place === 'closed') {
      this.#place = 'quoted';
      this.#take('"');
    } else {
      if (this.#place === 'closed') throw new UnreadableFile(openQuote(this.#line));
      this.#place = 'bare';
      this.#take(character);
    }
  }

  #take(character: string): void {
    this.#length += character.length;
    if (this.#length > MAX_RECORD_LENGTH) throw new UnreadableFile(openQuote(this.#begin));
    this.#cell += character;
  }

  *#endRecord(): Generator<CsvRecord> {
    const isEmpty = this.#cells.length === 0 && this.#cell === '' && this.#place === 'start';
    if (!isEmpty) yield { line: this.#begin, cells: [...this.#cells, this.#cell] };
    this.#line += 1;
    this.#begin = this.#line;
    this.#cells = [];
    this.#cell = '';
    this.#place = 'start';
    this.#length = 0;
  }
}

const openQuote = (line: number): Fault => ({
  pointer: '',
  code: 'unreadable-csv',
  message: {
    en: `Line ${line}: a quotation mark is not closed, or text follows a closed one.`,
    ja: `${line} 行目: 引用符が閉じられていないか、閉じた引用符の後に文字があります。`,
  },
});
