// Search params with other values for one name.

export function withParam(search: URLSearchParams, name: string, values: readonly string[]): URLSearchParams {
  const next = new URLSearchParams(search);
  next.delete(name);
  values.forEach((value) => next.append(name, value));
  return next;
}
