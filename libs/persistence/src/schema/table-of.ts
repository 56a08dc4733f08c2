// Names of partitions, as plans and the catalogue show them.

/** The table that `relation` is a partition of, by its name; itself if it is none. */
export function tableOf(relation: string): string {
  return relation.replace(/_(?:before|after|\d{4}_\d{2})$/, '');
}
