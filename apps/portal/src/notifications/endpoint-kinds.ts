// The kinds of endpoints, and what they are called everywhere.
export const endpointKinds = ['webhook', 'slack', 'teams'] as const;
export type EndpointKind = (typeof endpointKinds)[number];

const names: Readonly<Record<string, string>> = {
  webhook: 'Webhook',
  slack: 'Slack',
  teams: 'Microsoft Teams',
};

export function kindName(kind: string): string {
  return names[kind] ?? kind;
}
