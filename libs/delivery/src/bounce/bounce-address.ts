// Where a mail comes back to: an address that names its delivery, so that whoever returns it need not quote anything (VERP).

const ID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const RETURNED_TO = new RegExp(`\\+(${ID})@`, 'i');

/** `base` with the delivery behind a plus sign in its local part (RFC 5233). */
export function bounceAddress(base: string, deliveryId: string): string {
  const at = base.lastIndexOf('@');
  return `${base.slice(0, at)}+${deliveryId}${base.slice(at)}`;
}

/** The delivery that one of the addresses names; undefined: none does. */
export function returnedDelivery(addresses: readonly string[]): string | undefined {
  return addresses.map((address) => RETURNED_TO.exec(address)?.[1]?.toLowerCase()).find(Boolean);
}
