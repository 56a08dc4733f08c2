// Which forms are held by whom, gathered while the requirements are written: what the triggers, which loading skips, would note.
import { classOf, instantOf, otherServiceOf, variantOf } from './subscriber.js';
import type { WorldTest } from './world-tests.js';

type Row = readonly (string | boolean)[];

interface Plan {
  readonly subscriptions: number;
  readonly serviceId: string;
  readonly others: readonly string[];
}

export class Holdings {
  private readonly readerships = new Map<string, Map<WorldTest, number>>();

  constructor(private readonly plan: Plan) {}

  /** A customer holds a test, wherever it subscribes. To be told in the order of the customers. */
  note(number: number, test: WorldTest): void {
    this.add(`${this.plan.serviceId} ${variantOf(number)} ${classOf(number)}`, number, test);
    const other = otherServiceOf(number, this.plan);
    if (other !== null) this.add(`${other}  customers`, number, test);
  }

  *rows(): Generator<Row> {
    for (const [readership, forms] of this.readerships) {
      for (const [{ formHash, testHash }, number] of forms)
        yield [...readership.split(' '), formHash, testHash, instantOf(number), false];
    }
  }

  private add(readership: string, number: number, test: WorldTest): void {
    let forms = this.readerships.get(readership);
    if (!forms) this.readerships.set(readership, (forms = new Map<WorldTest, number>()));
    if (!forms.has(test)) forms.set(test, number);
  }
}
