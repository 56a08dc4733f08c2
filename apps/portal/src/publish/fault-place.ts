// Where in the editor a fault of the document is put right.

/** The address of the editor, at the control that the pointer leads to if it leads to one. */
export function editorPath(service: string, pointer?: string): string {
  const [, control] = /^(?:\/variants\/[^/]+)?\/statements\/([^/]+)/.exec(pointer ?? '') ?? [];
  const base = `/provider/services/${service}/edit`;
  if (control === undefined) return base;
  return `${base}?control=${encodeURIComponent(control.replaceAll('~1', '/').replaceAll('~0', '~'))}`;
}
