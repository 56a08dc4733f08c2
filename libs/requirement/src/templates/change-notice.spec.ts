import { iso27017_2015 } from '@bunkai/catalogue';
import { describe, expect, it } from 'vitest';
import { describeTest } from '../prose/describe-test.js';
import { disclosing, noon, offered } from '../spec/disclosing.js';
import { verify } from '../verify.js';
import { changeNoticeTemplate } from './change-notice.js';

const { document: requirements } = changeNoticeTemplate;

function outcomes(statements: Parameters<typeof disclosing>[0]): Record<string, string> {
  const { verdicts } = verify({ disclosure: disclosing(statements), requirements, at: noon });
  return Object.fromEntries(
    verdicts.map(({ id, outcome, reason }) => [id, reason === undefined ? outcome : `${outcome} ${reason}`]),
  );
}

const period = (category: string, notice: string) => ({ category, notice });

describe('notice that a customer demands', () => {
  it('is met from exactly that long on, by whichever field promises it', () => {
    const promised = {
      '12.1.2': offered({
        noticePeriods: [
          period('locationChange', 'P90D'),
          period('termsChange', 'P30D'),
          period('featureRemoval', 'P6M'),
          period('securityConfiguration', 'P2W'),
        ],
      }),
      '15.1.3': offered({ subprocessorNotice: 'P1M', subprocessorObjection: true }),
    };
    expect(outcomes(promised)).toEqual({
      'N-01': 'met',
      'N-02': 'met',
      'N-03': 'met',
      'N-04': 'met',
      'N-05': 'met',
      'N-06': 'met',
    });
  });

  it('is unmet by less, by notice of another kind, and by what is not offered', () => {
    const promised = {
      '12.1.2': offered({
        noticePeriods: [period('locationChange', 'P89DT23H59M59S'), period('maintenance', 'P1Y')],
      }),
      '15.1.2': offered({ termsChangeNotice: 'P29D' }),
      '15.1.3': { status: 'not-offered' as const },
    };
    expect(outcomes(promised)).toEqual({
      'N-01': 'unmet compared',
      'N-02': 'unmet not-offered',
      'N-03': 'unmet compared',
      'N-04': 'unmet compared',
      'N-05': 'unmet compared',
      'N-06': 'unmet not-offered',
    });
  });

  it('is undetermined where nothing is disclosed', () => {
    expect(new Set(Object.values(outcomes({})))).toEqual(new Set(['undetermined undisclosed']));
  });

  it('reads as a sentence in both languages, as the builder shows it', () => {
    const [location] = requirements.requirements;
    const sentenceIn = (language: 'en' | 'ja') =>
      location && describeTest(location.test, language, iso27017_2015, location.control).sentence;
    expect(sentenceIn('en')).toContain('90 days');
    expect(sentenceIn('ja')).toContain('90日');
  });
});
