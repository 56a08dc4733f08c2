import { describe, expect, it } from 'vitest';
import { type Matrix, type MatrixTexts, makeTables, readFilter } from './matrix-model.js';

const name = (en: string) => ({ en, ja: null });
const requirement = (requirementId: string, control: string, severity = 'mandatory') => {
  return { requirementId, control, severity, scope: 'service', title: name(`Title ${requirementId}`) };
};

function service(slug: string, outcomes: string[], more: Partial<Matrix['rows'][number]> = {}) {
  return {
    profile: 'p',
    outcomes,
    waived: [],
    subscriptionId: `s-${slug}`,
    variant: null,
    serviceKey: `acme/${slug}`,
    serviceName: name(slug),
    providerName: name('Acme'),
    release: null,
    upcoming: [],
    ...more,
  };
}

const matrix: Matrix = {
  at: '2026-06-01T00:00:00Z',
  profiles: [
    {
      id: 'p',
      subscriptions: 2,
      name: name('Bank'),
      requirements: [
        requirement('R-1', '12.4.1'),
        requirement('R-2', '5.1.1', 'recommended'),
        requirement('R-3', '12.4.1'),
      ],
    },
    { id: 'unused', subscriptions: 0, name: name('Other'), requirements: [] },
  ],
  rows: [
    service('Alpha', ['met', 'unmet', 'undetermined'], { waived: ['R-2'] }),
    service('Ｂeta', ['unmet', 'met', 'met'], {
      upcoming: [{ requirementId: 'R-3', effectiveFrom: '2026-07-01T00:00:00Z', outcome: 'unmet' }],
    }),
  ],
  pageInfo: { hasNextPage: false, endCursor: null },
};

const texts: MatrixTexts = {
  requirement: ({ requirementId, title }) => `${requirementId} ${title?.en ?? ''}`,
  service: (row) => row.serviceName.en ?? '',
  theme: (control) => control.split('.')[0] ?? '',
};

function shown(search: string) {
  const tables = makeTables(matrix, readFilter(new URLSearchParams(search)), texts);
  return tables.map(({ services, groups }) => [
    services.map((each) => each.service.serviceName.en),
    groups.map(({ control, lines }) => [control, lines.map((line) => line.requirement.requirementId)]),
  ]);
}

describe('the verification matrix as shown', () => {
  it('groups requirements by control, in the order of the profile', () => {
    expect(shown('')).toEqual([
      [
        ['Alpha', 'Ｂeta'],
        [
          ['12.4.1', ['R-1', 'R-3']],
          ['5.1.1', ['R-2']],
        ],
      ],
    ]);
  });

  it('counts by row, by column and in all; what is waived is not counted as unmet', () => {
    const [table] = makeTables(matrix, readFilter(new URLSearchParams()), texts);
    expect(table?.counts).toEqual({ unmet: 1, undetermined: 1, met: 3, waived: 1, upcoming: 1 });
    expect(table?.services.map(({ counts }) => [counts.unmet, counts.waived])).toEqual([
      [0, 1],
      [1, 0],
    ]);
    expect(table?.groups[0]?.lines[1]?.counts).toEqual({
      unmet: 0,
      undetermined: 1,
      met: 1,
      waived: 0,
      upcoming: 1,
    });
  });

  it('leaves the rows and columns in which something is found', () => {
    expect(shown('outcome=unmet')).toEqual([[['Ｂeta'], [['12.4.1', ['R-1']]]]]);
    expect(shown('outcome=waived,upcoming')).toEqual([
      [
        ['Alpha', 'Ｂeta'],
        [
          ['5.1.1', ['R-2']],
          ['12.4.1', ['R-3']],
        ],
      ],
    ]);
    expect(shown('outcome=unmet&severity=recommended')).toEqual([[[], []]]);
  });

  it('filters by chapter, severity and text, width and case of letters aside', () => {
    expect(shown('theme=5')[0]?.[1]).toEqual([['5.1.1', ['R-2']]]);
    expect(shown('severity=recommended')[0]?.[1]).toEqual([['5.1.1', ['R-2']]]);
    expect(shown('q=beta')[0]?.[0]).toEqual(['Ｂeta']);
    expect(shown('q=r-3')[0]).toEqual([['Alpha', 'Ｂeta'], [['12.4.1', ['R-3']]]]);
    expect(shown('q=nothing')[0]).toEqual([['Alpha', 'Ｂeta'], []]);
    expect(shown('severity=%3Cscript%3E&outcome=nonsense')).toEqual(shown(''));
  });

  it('tells the flip of a cell', () => {
    const [table] = makeTables(matrix, readFilter(new URLSearchParams('outcome=upcoming')), texts);
    expect(table?.groups[0]?.lines[0]?.cells).toEqual([
      {
        outcome: 'met',
        isWaived: false,
        flip: { from: '2026-07-01T00:00:00Z', outcome: 'unmet' },
        isFound: true,
      },
    ]);
  });
});
