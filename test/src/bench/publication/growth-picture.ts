// How times, memory and size grow with the subscribers, as a picture that reads on light and dark pages alike.

export interface Curve {
  readonly name: string;
  /** One of the six colours of the picture, from 0. */
  readonly colour: number;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

export interface Panel {
  readonly title: string;
  /** `ms`, `MiB`. */
  readonly unit: string;
  readonly curves: readonly Curve[];
}

const WIDTH = 360;
const HEIGHT = 300;
const LEFT = 64;
const RIGHT = 20;
const TOP = 64;
const BOTTOM = 44;

const STYLE = `
  text { font: 12px system-ui, sans-serif; fill: #24292f }
  .title { font-weight: 600; font-size: 13px } .grid { stroke: #d0d7de } .axis { stroke: #57606a }
  .c0 { --c: #0550ae } .c1 { --c: #b35900 } .c2 { --c: #1a7f37 }
  .line { fill: none; stroke: var(--c); stroke-width: 2 } .dot, text.name { fill: var(--c) } .page { fill: #ffffff }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3 } .grid { stroke: #30363d } .axis { stroke: #8b949e } .page { fill: #0d1117 }
    .c0 { --c: #79c0ff } .c1 { --c: #ffa657 } .c2 { --c: #7ee787 }
  }`;

/** Both axes are logarithmic; `description` is read aloud in place of the picture. */
export function growthPicture(panels: readonly Panel[], description: string): string {
  const width = WIDTH * panels.length;
  const drawn = panels.map(
    (panel, index) => `<g transform="translate(${index * WIDTH} 0)">${drawPanel(panel)}</g>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${HEIGHT}" width="${width}" height="${HEIGHT}" role="img">`,
    `<title>${escaped(description)}</title>`,
    `<style>${STYLE}</style>`,
    `<rect class="page" width="${width}" height="${HEIGHT}"/>`,
    ...drawn,
    '</svg>',
    '',
  ].join('\n');
}

function drawPanel({ title, unit, curves }: Panel): string {
  const points = curves.flatMap((curve) => curve.points);
  const across = scale(
    points.map(({ x }) => x),
    LEFT,
    WIDTH - RIGHT,
  );
  const upwards = scale(
    points.map(({ y }) => y),
    HEIGHT - BOTTOM,
    TOP,
  );
  const parts = [
    `<text class="title" x="${LEFT}" y="20">${escaped(title)}</text>`,
    ...upwards.ticks.map((tick) => gridLine(tick, upwards.at(tick), unit)),
    ...across.ticks.map((tick) => label(across.at(tick), HEIGHT - BOTTOM + 18, short(tick), 'middle')),
    label((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 8, 'subscriptions', 'middle'),
    `<line class="axis" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${HEIGHT - BOTTOM}" y2="${HEIGHT - BOTTOM}"/>`,
  ];
  for (const [index, { name, colour, points: own }] of curves.entries()) {
    const places = own.map(({ x, y }) => `${across.at(x).toFixed(1)},${upwards.at(y).toFixed(1)}`);
    const dots = places
      .map((place) => place.split(','))
      .map(([x, y]) => `<circle class="dot" cx="${x}" cy="${y}" r="3"/>`);
    const legend = `<text class="name" x="${LEFT}" y="${36 + index * 15}">${escaped(name)}</text>`;
    parts.push(
      `<g class="c${colour}"><polyline class="line" points="${places.join(' ')}"/>${dots.join('')}${legend}</g>`,
    );
  }
  return parts.join('\n');
}

function gridLine(value: number, y: number, unit: string): string {
  const line = `<line class="grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y.toFixed(1)}" y2="${y.toFixed(1)}"/>`;
  return line + label(LEFT - 6, y + 4, `${short(value)} ${unit}`, 'end');
}

function label(x: number, y: number, text: string, anchor: 'middle' | 'end'): string {
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}">${escaped(text)}</text>`;
}

/** Powers of ten around the values, and where a value lies between `from` and `to`. */
function scale(values: readonly number[], from: number, to: number) {
  const least = Math.floor(Math.log10(Math.min(...values)) + 1e-9);
  const most = Math.max(least + 1, Math.ceil(Math.log10(Math.max(...values)) - 1e-9));
  const ticks = Array.from({ length: most - least + 1 }, (_, index) => 10 ** (least + index));
  const at = (value: number) => from + ((Math.log10(value) - least) / (most - least)) * (to - from);
  return { ticks, at };
}

function short(value: number): string {
  if (value >= 1e6) return `${value / 1e6} M`;
  return value >= 1e3 ? `${value / 1e3} k` : String(Number(value.toPrecision(3)));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
