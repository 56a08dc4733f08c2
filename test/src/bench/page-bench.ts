// What every page of the portal weighs and how soon it paints, on a demo instance of its own.
import { startDemoInstance } from '../browser/demo-instance.js';
import { launchChromium } from '../browser/launch-chromium.js';
import { requirePortal } from '../browser/require-portal.js';
import type { Bench, BenchContext, BenchReport, BenchRow } from './harness.js';
import { figureRow, spreadOf } from './harness-rows.js';
import { type PageFigures, measurePages } from './measure-pages.js';

const JAVASCRIPT_GOAL_KB = 250;
const PAINT_GOAL_MS = 1_500;

export const pageBench: Bench = { name: 'pages', title: 'Pages of the portal', run };

async function run({ quick }: BenchContext): Promise<BenchReport> {
  requirePortal();
  const instance = await startDemoInstance();
  const browser = await launchChromium();
  try {
    const figures = await measurePages(browser, instance, quick ? 1 : 3);
    return { rows: rowsOf(figures), notes: notesOn(browser.version(), figures) };
  } finally {
    await browser.close();
    await instance.stop();
  }
}

/** A goal of every page is a goal of the worst of them. */
function rowsOf(figures: readonly PageFigures[]): readonly BenchRow[] {
  const paints = figures.map((page) => spreadOf(page.paints).median);
  const scripts = figures.filter(({ who }) => who === 'public').map(({ javascript }) => javascript / 1000);
  const painted = { what: 'Bunkai', unit: 'ms', values: [Math.max(...paints)] };
  const sent = { what: 'Bunkai', unit: 'kB', values: [Math.max(...scripts)] };
  return [
    figureRow('first contentful paint, the slowest page', painted, { atMost: PAINT_GOAL_MS }),
    figureRow('JavaScript, the heaviest public page', sent, { atMost: JAVASCRIPT_GOAL_KB }),
  ];
}

function notesOn(chromium: string, figures: readonly PageFigures[]): string {
  return `Each page of the demo world is opened in a fresh Chromium ${chromium} without a cache. JavaScript and styles are what travelled,
compressed. First contentful paint is the median of several openings with the processor throttled to a quarter.

${table(figures)}`;
}

function table(figures: readonly PageFigures[]): string {
  const rows = figures.map(({ name, who, javascript, styles, html, paints }) => {
    const { least, median, most } = spreadOf(paints);
    const isLight = who !== 'public' || javascript <= JAVASCRIPT_GOAL_KB * 1000;
    const met = isLight && median <= PAINT_GOAL_MS ? 'met' : 'missed';
    const kB = (bytes: number) => (bytes / 1000).toFixed(1);
    return `| ${name} | ${who} | ${kB(javascript)} | ${kB(styles)} | ${kB(html)} | ${median} | ${least}–${most} | ${met} |`;
  });
  return [
    '| page | reader | JavaScript kB | styles kB | HTML kB | first paint ms | spread | goal |',
    '| --- | --- | --: | --: | --: | --: | --: | --- |',
    ...rows,
  ].join('\n');
}
