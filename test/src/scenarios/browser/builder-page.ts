// The steps that stories share on the pages where a customer writes requirements and looks for services.
import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { inGoodTime } from '../../browser/in-good-time.js';
import type { PortalVisit } from '../../browser/portal-visit.js';
import type { CustomerPhrases } from './customer-phrases.js';

export interface WrittenRequirement {
  readonly title: string;
  /** Its id, and how the list of controls begins its name. */
  readonly control: string;
  readonly field: string;
  readonly operator: string;
  readonly amount: number;
  readonly unit: string;
}

export class BuilderPage {
  constructor(
    private readonly visit: PortalVisit,
    private readonly say: CustomerPhrases,
  ) {}

  /** Picks from a list: what is typed narrows it down. */
  async pick(label: string, option: string | RegExp, typed?: string): Promise<void> {
    const { page } = this.visit;
    const input = page.getByRole('combobox', { name: label, exact: true });
    await input.click();
    if (typed !== undefined) await input.fill(typed);
    await page.getByRole('option', { name: option, exact: true }).click();
  }

  /** What is chosen to begin with stands in the address, and shows once the address has it. */
  async choose(start: string | RegExp): Promise<void> {
    const radio = this.visit.page.getByRole('radio', { name: start });
    await radio.click();
    await expect.poll(() => radio.isChecked(), inGoodTime).toBe(true);
  }

  /** Adds a requirement that compares a duration, part by part. */
  async add(requirement: WrittenRequirement): Promise<void> {
    const { page } = this.visit;
    const { say } = this;
    const { title, control, field, operator, amount, unit } = requirement;
    await this.visit.button(say.addRequirement).click();
    const titleInput = page.getByLabel(say.title);
    // The requirement added takes the place of the one before.
    await expect.poll(() => titleInput.inputValue(), inGoodTime).toBe('');
    await titleInput.fill(title);
    await this.pick(say.control, new RegExp(`^${control.replaceAll('.', '\\.')} `), control);
    await this.pick(say.field, field, field);
    await this.pick(say.operator, operator);
    await this.pick(say.unit, unit);
    await page.getByRole('textbox', { name: say.amount }).fill(String(amount));
  }

  /** On a phone the list and one requirement are shown one at a time. */
  async backToList(): Promise<void> {
    const back = this.visit.link(this.say.toList);
    if (await back.isVisible()) await back.click();
    await this.visit.button(this.say.addRequirement).waitFor();
  }

  async chooseService(label: string, provider: string, slug: string): Promise<void> {
    await this.pick(label, new RegExp(`${provider}/${slug}`), slug);
  }

  get main(): Locator {
    return this.visit.page.locator('main');
  }
}
