// Identifiers of the world's rows, made from their numbers: they rise with them, as identifiers made in the order of time do.

const KINDS = {
  organisation: '0001',
  profile: '0002',
  version: '0003',
  subscription: '0004',
  further: '0005',
  grant: '0006',
  acceptance: '0007',
} as const;

export function worldId(kind: keyof typeof KINDS, number: number): string {
  return `01980000-${KINDS[kind]}-7000-8000-${number.toString(16).padStart(12, '0')}`;
}
