// Requirements that came out differently, a line each.
import type { AlertFlip } from '@bunkai/application';
import type { Locale } from '../graphql/request-context.js';
import { textIn } from './clean-text.js';

/** Lines of one alert; the page of the subscription shows the rest. */
const MOST_LINES = 40;

const words = {
  en: {
    outcomes: { met: 'met', unmet: 'unmet', undetermined: 'undetermined' },
    line: (requirement: string, before: string, after: string) => `${requirement}: ${before} → ${after}`,
    more: (count: number) => (count === 1 ? 'and 1 more requirement' : `and ${count} more requirements`),
  },
  ja: {
    outcomes: { met: '充足', unmet: '未充足', undetermined: '判定不能' },
    line: (requirement: string, before: string, after: string) => `${requirement}：${before} → ${after}`,
    more: (count: number) => `ほか要求事項 ${count} 件`,
  },
};

export function flipsInWords(flips: readonly AlertFlip[], language: Locale): readonly string[] {
  const say = words[language];
  const lines = flips.slice(0, MOST_LINES).map(({ requirementId, title, outcomeBefore, outcomeAfter }) => {
    const requirement = [requirementId, title === null ? '' : textIn(title, language)].join(' ').trim();
    return say.line(requirement, say.outcomes[outcomeBefore], say.outcomes[outcomeAfter]);
  });
  const left = flips.length - lines.length;
  return left > 0 ? [...lines, say.more(left)] : lines;
}
