import { iso27017_2015 } from '@bunkai/catalogue';
import { describe, expect, it } from 'vitest';
import { parseRequirements } from '../parse/parse-requirements.js';
import { describeTest } from '../prose/describe-test.js';
import { requirementTemplates } from './requirement-templates.js';

describe('the templates', () => {
  it('are these', () => {
    expect(requirementTemplates.map(({ id, document }) => [id, document.requirements.length])).toEqual([
      ['mvsp', 17],
      ['meti', 41],
      ['g-cloud', 16],
      ['change-notice', 6],
    ]);
  });

  it.each(requirementTemplates.map((template) => [template.id, template.document] as const))(
    '%s is valid: it reads fields that exist, and takes values that they have',
    (_, document) => {
      expect(parseRequirements(document)).toEqual({ ok: true, value: document });
    },
  );

  it('say everything in both languages', () => {
    for (const { title, about, document } of requirementTemplates) {
      const texts = [title, about, document.name, ...document.requirements.map((one) => one.title)];
      for (const text of texts) {
        expect(text).toEqual({
          en: expect.stringMatching(/\S/) as unknown,
          ja: expect.stringMatching(/[ぁ-ん一-龯A-Z]/) as unknown,
        });
      }
      for (const { test, control } of document.requirements) {
        expect(describeTest(test, 'ja', iso27017_2015, control).sentence).not.toBe('');
      }
    }
  });
});
