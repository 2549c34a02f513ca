/** Languages in which a query can be taken away. */
export const SNIPPET_LANGUAGES = ['curl', 'R', 'Python'] as const
export type SnippetLanguage = (typeof SNIPPET_LANGUAGES)[number]

/** Values of the variables of a query, as JSON has them. */
export type Variables = Readonly<Record<string, unknown>>

/** A program of a few lines that sends `query` with its variables to `endpoint` and shows the answer. */
export function writeSnippet(
  language: SnippetLanguage,
  endpoint: string,
  query: string,
  variables: Variables | null = null,
): string {
  const text = query.trim()
  switch (language) {
    case 'curl':
      return writeCurl(endpoint, text, variables)
    case 'R':
      return writeR(endpoint, text, variables)
    case 'Python':
      return writePython(endpoint, text, variables)
  }
}

function writeCurl(endpoint: string, query: string, variables: Variables | null): string {
  // A single quote ends the shell's string, stands escaped, and begins it anew.
  const body = JSON.stringify(variables === null ? { query } : { query, variables }).replaceAll("'", `'\\''`)
  return [`curl -s '${endpoint}' \\`, `  -H 'content-type: application/json' \\`, `  --data-binary '${body}'`].join(
    '\n',
  )
}

function writeR(endpoint: string, query: string, variables: Variables | null): string {
  return [
    'library(httr2)',
    '',
    'query <- r"---(',
    query,
    ')---"',
    ...(variables === null
      ? []
      : [`variables <- jsonlite::parse_json(r"---(${JSON.stringify(variables)})---", simplifyVector = FALSE)`]),
    '',
    `answer <- request("${endpoint}") |>`,
    `  req_body_json(list(query = query${variables === null ? '' : ', variables = variables'})) |>`,
    '  req_perform() |>',
    '  resp_body_json(simplifyVector = TRUE)',
    'str(answer$data)',
  ].join('\n')
}

function writePython(endpoint: string, query: string, variables: Variables | null): string {
  const quote = (text: string) => text.replaceAll('\\', '\\\\').replaceAll('"""', '\\"\\"\\"')
  return [
    ...(variables === null ? [] : ['import json', '']),
    'import requests',
    '',
    'query = """',
    quote(query),
    '"""',
    ...(variables === null ? [] : [`variables = json.loads("""${quote(JSON.stringify(variables))}""")`]),
    '',
    `answer = requests.post("${endpoint}", json={"query": query${variables === null ? '' : ', "variables": variables'}}, timeout=30)`,
    'answer.raise_for_status()',
    'print(answer.json()["data"])',
  ].join('\n')
}
