const FILES = new Map<string, File>()

/** Keeps a file while this page is open, so that another of its sheets can be read without choosing it again. */
export function keepFile(id: string, file: File): void {
  FILES.set(id, file)
}

/** The file of an import; null once the page has been loaded anew. */
export function keptFile(id: string): File | null {
  return FILES.get(id) ?? null
}
