// How long ago something was, as an ISO 8601 duration of one unit.

export function age(from: string, to: string): string {
  const seconds = Math.max(0, Math.round((new Date(to).getTime() - new Date(from).getTime()) / 1_000));
  if (seconds < 120) return `PT${seconds}S`;
  if (seconds < 7_200) return `PT${Math.round(seconds / 60)}M`;
  return seconds < 172_800 ? `PT${Math.round(seconds / 3_600)}H` : `P${Math.round(seconds / 86_400)}D`;
}
