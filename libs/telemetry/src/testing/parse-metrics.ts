// A parser of Prometheus' text format 0.0.4, strict enough to refuse what a scraper would.

export interface Sample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

export interface ParsedMetrics {
  readonly samples: readonly Sample[];
  /** From a metric's name to its type. */
  readonly types: ReadonlyMap<string, string>;
}

const LINE = /^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{(.*)\})? (\S+)(?: \d+)?$/;
const LABEL = /([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\\n]|\\["\\n])*)"(?:,|$)/y;
const KNOWN = new Set(['counter', 'gauge', 'histogram', 'summary', 'untyped']);

/** Throws at the first line that is not of the format, or whose metric was not described before. */
export function parseMetrics(text: string): ParsedMetrics {
  const types = new Map<string, string>();
  const samples: Sample[] = [];
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('# HELP ')) continue;
    if (line.startsWith('# TYPE ')) {
      const [, , name = '', type = ''] = line.split(' ');
      if (!KNOWN.has(type) || types.has(name)) throw new Error(`no type, or a second one: ${line}`);
      types.set(name, type);
      continue;
    }
    const [, name, labels = '', value = ''] = LINE.exec(line) ?? [];
    if (name === undefined || !isNumber(value)) throw new Error(`no sample: ${line}`);
    if (!types.has(name) && !types.has(name.replace(/_(?:bucket|sum|count)$/, ''))) {
      throw new Error(`a sample of what was not described: ${line}`);
    }
    samples.push({ name, labels: parseLabels(labels), value: numberOf(value) });
  }
  return { samples, types };
}

function parseLabels(text: string): Record<string, string> {
  const labels: Record<string, string> = {};
  for (LABEL.lastIndex = 0; LABEL.lastIndex < text.length;) {
    const [, name = '', value = ''] = LABEL.exec(text) ?? [];
    if (name === '' || name in labels) throw new Error(`no labels: ${text}`);
    labels[name] = value.replace(/\\(["\\n])/g, (_, escaped: string) => (escaped === 'n' ? '\n' : escaped));
  }
  return labels;
}

function isNumber(text: string): boolean {
  // In any case, as the scraper reads them.
  return /^(?:[+-]?inf|nan)$/i.test(text) || (text !== '' && Number.isFinite(Number(text)));
}

function numberOf(text: string): number {
  return Number(text.replace(/inf/i, 'Infinity'));
}
