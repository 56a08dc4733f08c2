// Hands a value to the reader as a file.

/** In the browser alone. */
export function downloadJson(fileName: string, value: unknown): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(value, null, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The download has begun by then: the address is no longer needed.
  setTimeout(() => URL.revokeObjectURL(url), 1_000);
}
