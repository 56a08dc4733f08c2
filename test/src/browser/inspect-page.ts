/// <reference lib="dom" />
// What is wrong with the page that is shown, whatever it says: it must fit the screen, be readable, and speak to assistive
// technology. One line a finding; none for a good page.
import type { Page } from 'playwright-core';

/** Body text has to stand out from its background by this much (WCAG 2.2, 1.4.3). */
const LEAST_CONTRAST = 4.5;

export async function inspectPage(page: Page, language: 'en' | 'ja'): Promise<readonly string[]> {
  const findings = await page.evaluate(findInPage, LEAST_CONTRAST);
  const spoken = await page.locator('html').getAttribute('lang');
  return spoken === language ? findings : [`the page says that it speaks ${spoken}`, ...findings];
}

/** Runs in the page: nothing from outside is in reach. */
function findInPage(leastContrast: number): string[] {
  const findings: string[] = [];
  const all = <E extends Element = HTMLElement>(selector: string) => [
    ...document.querySelectorAll<E>(selector),
  ];
  const shown = all('body *').filter((element) => element.checkVisibility());
  const name = (element: Element) =>
    `<${element.tagName.toLowerCase()}> "${(element.textContent ?? '').trim().slice(0, 40)}"`;

  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) {
    findings.push(`the page is ${root.scrollWidth} wide on a screen of ${root.clientWidth}`);
  }

  const levels = all('h1, h2, h3, h4, h5, h6').map((heading) => Number(heading.tagName[1]));
  if (levels.filter((level) => level === 1).length !== 1)
    findings.push(`headings of level 1: ${levels.join(' ')}`);
  if (levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1)) {
    findings.push(`headings skip a level: ${levels.join(' ')}`);
  }

  const ids = all('[id]').map(({ id }) => id);
  findings.push(
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `the id ${id} is there twice`),
  );
  for (const landmark of ['header', 'main', 'footer']) {
    if (all(landmark).length !== 1) findings.push(`<${landmark}>: ${all(landmark).length}`);
  }
  for (const input of all<HTMLInputElement>('input, select, textarea')) {
    if (!input.labels?.length && !input.getAttribute('aria-label'))
      findings.push(`${input.name} has no label`);
  }
  for (const control of all('a, button, summary, [role=region], nav')) {
    const says =
      control.getAttribute('aria-label') ?? control.getAttribute('aria-labelledby') ?? control.textContent;
    if (!says?.trim()) findings.push(`${name(control)} has no name`);
  }
  for (const image of all('img, svg')) findings.push(`an image: ${image.outerHTML.slice(0, 80)}`);
  for (const list of all('ul, ol')) {
    if ([...list.children].some(({ tagName }) => tagName !== 'LI'))
      findings.push(`${name(list)} has other than items`);
  }

  const channels = (colour: string) => (/\(([^)]*)\)/.exec(colour)?.[1] ?? '').split(/[ ,/]+/).map(Number);
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
      const share = channel / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const backgroundOf = (element: Element): string => {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if ((channels(colour)[3] ?? 1) > 0) return colour;
    }
    return 'rgb(255, 255, 255)';
  };
  const hasText = (element: Element) =>
    [...element.childNodes].some(
      ({ nodeType, data }: ChildNode & { data?: string }) => nodeType === 3 && data?.trim(),
    );
  for (const element of shown.filter(hasText)) {
    const [light = 0, dark = 0] = [getComputedStyle(element).color, backgroundOf(element)]
      .map(luminance)
      .sort((one, other) => other - one);
    const contrast = (light + 0.05) / (dark + 0.05);
    if (contrast < leastContrast) findings.push(`${name(element)} has a contrast of ${contrast.toFixed(2)}`);
  }
  return [...new Set(findings)];
}
