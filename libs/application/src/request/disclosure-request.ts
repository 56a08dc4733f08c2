// That a customer asks the provider to disclose something. The provider reads how many ask, never who.

/** Something that a disclosure can say: a field of a control, or whatever is said on the control. */
export interface DisclosurePlace {
  /** A control of the catalogue. */
  readonly control: string;
  /** Null: the control as a whole. */
  readonly field: string | null;
}

export interface DisclosureRequest extends DisclosurePlace {
  readonly id: string;
  readonly serviceId: string;
  readonly askedAt: Date;
}

/** `<control>/<field>`, or `<control>` for the control as a whole; undefined for what is neither. */
export function placeOf(path: string): DisclosurePlace | undefined {
  const [control, field, ...more] = path.split('/');
  if (!control || more.length > 0) return undefined;
  return { control, field: field ?? null };
}
