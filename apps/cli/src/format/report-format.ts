// The forms in which verify and lint can report.

export const reportFormats = ['text', 'json', 'junit', 'sarif'] as const;
export type ReportFormat = (typeof reportFormats)[number];
