/** Languages in which a query can be taken away. */
export const SNIPPET_LANGUAGES = ['curl', 'R', 'Python'] as const
export type SnippetLanguage = (typeof SNIPPET_LANGUAGES)[number]

/** A program of a few lines that sends `query` to `endpoint` and shows the answer. */
export function writeSnippet(language: SnippetLanguage, endpoint: string, query: string): string {
  const text = query.trim()
  switch (language) {
    case 'curl':
      return writeCurl(endpoint, text)
    case 'R':
      return writeR(endpoint, text)
    case 'Python':
      return writePython(endpoint, text)
  }
}

function writeCurl(endpoint: string, query: string): string {
  // A single quote ends the shell's string, stands escaped, and begins it anew.
  const body = JSON.stringify({ query }).replaceAll("'", `'\\''`)
  return [`curl -s '${endpoint}' \\`, `  -H 'content-type: application/json' \\`, `  --data-binary '${body}'`].join(
    '\n',
  )
}

function writeR(endpoint: string, query: string): string {
  return [
    'library(httr2)',
    '',
    'query <- r"---(',
    query,
    ')---"',
    '',
    `answer <- request("${endpoint}") |>`,
    '  req_body_json(list(query = query)) |>',
    '  req_perform() |>',
    '  resp_body_json(simplifyVector = TRUE)',
    'str(answer$data)',
  ].join('\n')
}

function writePython(endpoint: string, query: string): string {
  const literal = query.replaceAll('\\', '\\\\').replaceAll('"""', '\\"\\"\\"')
  return [
    'import requests',
    '',
    'query = """',
    literal,
    '"""',
    '',
    `answer = requests.post("${endpoint}", json={"query": query}, timeout=30)`,
    'answer.raise_for_status()',
    'print(answer.json()["data"])',
  ].join('\n')
}
