// Valid requirements documents over a sample of the catalogue.
import fc from 'fast-check';
import { type Requirements, scopes, severities } from '../../requirements.js';
import { localizedText } from './field-values.js';
import { sampleControls } from './pools.js';
import { tests } from './tests.js';

export interface RequirementsChoice {
  /** The controls that the tests read. */
  readonly controls?: readonly string[];
}

/** A requirements document that `parseRequirements` accepts: every operator with every type it takes, both scopes. */
export function requirementsDocuments(choice: RequirementsChoice = {}): fc.Arbitrary<Requirements> {
  const { controls = sampleControls } = choice;
  const requirement = fc.record(
    {
      control: fc.constantFrom(...controls),
      severity: fc.constantFrom(...severities),
      scope: fc.constantFrom(...scopes),
      title: localizedText,
      test: tests(controls),
    },
    { requiredKeys: ['control', 'test'] },
  );
  return fc
    .record({ name: localizedText, requirements: fc.array(requirement, { maxLength: 4 }) })
    .map(({ name, requirements }) => ({
      format: 'bunkai.requirements/1' as const,
      catalogue: 'iso27017-2015',
      name,
      requirements: requirements.map((each, index) => ({ id: `R-${index + 1}`, ...each })),
    }));
}
