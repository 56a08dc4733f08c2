// A text in the two languages that the service speaks.
export type Words = Readonly<Record<'en' | 'ja', string>>;
