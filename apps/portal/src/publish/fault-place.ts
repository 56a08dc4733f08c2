// Where in the editor a fault of the document is put right.

const SECTIONS: ReadonlySet<string> = new Set(['service', 'upstream', 'attestations', 'documents']);

/** The address of the editor at the field, the control or the part of the document that the pointer leads to, if it leads to one. */
export function editorPath(service: string, pointer = ''): string {
  const base = `/provider/services/${service}/edit`;
  const names = pointer
    .split('/')
    .slice(1)
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
  const variant = names[0] === 'variants' ? names[1] : undefined;
  const [part = '', control, member, field] = variant === undefined ? names : names.slice(2);
  const search = new URLSearchParams(variant === undefined ? [] : [['variant', variant]]);
  if (part === 'statements' && control !== undefined) {
    search.set('control', control);
    return `${base}?${search.toString()}${member === 'fields' && field !== undefined ? `#${control}/${field}` : ''}`;
  }
  if (variant !== undefined) return `${base}?section=variants`;
  return SECTIONS.has(part) ? `${base}?section=${part}` : base;
}
