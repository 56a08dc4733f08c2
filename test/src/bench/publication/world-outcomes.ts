// What the interpreter that the language is written down in, which shares no code with what is judged, makes of the world's documents.
import type { Disclosure, JsonValue, ReaderClass } from '@bunkai/disclosure';
import type { Outcome, Scope, Test } from '@bunkai/requirement';
import { interpret } from '@bunkai/requirement/testing';
import type pg from 'pg';

/** Who reads: the variant may be empty. */
export interface Readership {
  readonly variant: string;
  readonly reader_class: ReaderClass;
}

interface Form {
  readonly test_hash: string;
  readonly scope: Scope;
  readonly test: Test;
}

/** Each outcome is made out once, for all who ask the same of the same document. */
export class WorldOutcomes {
  private readonly outcomes = new Map<string, Outcome>();
  private readonly documents = new Map<string, number>();
  private readonly at = new Date();

  private constructor(
    private readonly forms: ReadonlyMap<string, Form>,
    private readonly upstream: JsonValue,
  ) {}

  static async of(client: pg.Client, upstream: JsonValue): Promise<WorldOutcomes> {
    const { rows } = await client.query<Form & { readonly hash: string }>(
      'SELECT f.hash, f.test_hash, t.scope, f.test FROM test_form f JOIN test t ON t.hash = f.test_hash',
    );
    return new WorldOutcomes(new Map(rows.map((form) => [form.hash, form])), upstream);
  }

  /** Of the test with this form. */
  outcome(readership: Readership, formHash: string, document: JsonValue): Outcome {
    const { variant, reader_class } = readership;
    const key = `${variant} ${reader_class} ${formHash} ${this.numberOf(document)}`;
    let outcome = this.outcomes.get(key);
    if (!outcome) this.outcomes.set(key, (outcome = this.interpreted(readership, formHash, document)));
    return outcome;
  }

  testHash(formHash: string): string {
    return this.form(formHash).test_hash;
  }

  private form(hash: string): Form {
    const form = this.forms.get(hash);
    if (!form) throw new Error(`no form ${hash}`);
    return form;
  }

  private interpreted(
    { variant, reader_class: readerClass }: Readership,
    formHash: string,
    document: JsonValue,
  ): Outcome {
    const { scope, test } = this.form(formHash);
    const requirement = { id: 'R', control: '5.1.1', scope, test };
    const { verdicts } = interpret({
      disclosure: document as unknown as Disclosure,
      requirements: {
        format: 'bunkai.requirements/1',
        catalogue: 'iso27017-2015',
        name: 'One',
        requirements: [requirement],
      },
      upstream: [this.upstream as unknown as Disclosure],
      variant: variant === '' ? null : variant,
      readerClass,
      upstreamReaderClass: 'customers',
      at: this.at,
    });
    return verdicts[0]?.outcome ?? 'undetermined';
  }

  /** The same document published twice is one. */
  private numberOf(document: JsonValue): number {
    const known = this.byIdentity.get(document as object);
    if (known !== undefined) return known;
    const text = JSON.stringify(document);
    const number = this.documents.get(text) ?? this.documents.size;
    this.documents.set(text, number);
    this.byIdentity.set(document as object, number);
    return number;
  }

  private readonly byIdentity = new WeakMap<object, number>();
}
