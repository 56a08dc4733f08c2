// `npm run bench`: what the portal weighs and how soon it paints, measured on a demo instance of its own, printed and written to docs/bench.md.
import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { startDemoInstance } from '../browser/demo-instance.js';
import { launchChromium } from '../browser/launch-chromium.js';
import { requirePortal } from '../browser/require-portal.js';
import { checkout } from '../platform/require-built.js';
import { type PageFigures, measurePages } from './measure-pages.js';

const JAVASCRIPT_GOAL = 250_000;
const PAINT_GOAL_MS = 1_500;

requirePortal();
const instance = await startDemoInstance();
const browser = await launchChromium();
try {
  const figures = await measurePages(browser, instance);
  const report = `${head(browser.version())}\n${table(figures)}\n`;
  console.log(report);
  writeFileSync(join(checkout, 'docs', 'bench.md'), report);
} finally {
  await browser.close();
  await instance.stop();
}

function head(chromium: string): string {
  const [cpu] = cpus();
  const machine = `${cpus().length} × ${cpu?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB`;
  return `# Measured: the portal

Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}; ${machine}; Node ${process.versions.node}; Chromium ${chromium}.

Each page of the demo world is opened in a fresh browser without a cache. JavaScript and styles are what travelled, compressed. First
contentful paint is the median of several openings with the processor throttled to a quarter. Goals: JavaScript at most
${JAVASCRIPT_GOAL / 1000} kB on public pages; first paint within ${PAINT_GOAL_MS / 1000} s.
`;
}

function table(figures: readonly PageFigures[]): string {
  const rows = figures.map(({ name, who, javascript, styles, html, paints }) => {
    const [least = 0, middle = 0, most = 0] = spread(paints);
    const isLight = who !== 'public' || javascript <= JAVASCRIPT_GOAL;
    const met = isLight && middle <= PAINT_GOAL_MS ? 'met' : 'missed';
    const kB = (bytes: number) => (bytes / 1000).toFixed(1);
    return `| ${name} | ${who} | ${kB(javascript)} | ${kB(styles)} | ${kB(html)} | ${middle} | ${least}–${most} | ${met} |`;
  });
  return [
    '| page | reader | JavaScript kB | styles kB | HTML kB | first paint ms | spread | goal |',
    '| --- | --- | --: | --: | --: | --: | --: | --- |',
    ...rows,
  ].join('\n');
}

function spread(values: readonly number[]): readonly number[] {
  const sorted = [...values].sort((one, other) => one - other);
  return [sorted[0] ?? 0, sorted[Math.floor(sorted.length / 2)] ?? 0, sorted.at(-1) ?? 0];
}
