/** Files by path to namespaces by name: `./it/common.json` → `common`. */
export function collectNamespaces(
  files: Readonly<Record<string, Record<string, unknown>>>,
): Record<string, Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(files).map(([path, words]) => [path.slice(path.lastIndexOf('/') + 1, -'.json'.length), words]),
  )
}
