/** Headers of the template, one a field that a register usually has, with one row as an example. */
const TEMPLATE: readonly (readonly [header: string, example: string])[] = [
  ['Denominazione', 'Associazione Esempio ODV'],
  ['Codice fiscale', '12345678903'],
  ['Partita IVA', ''],
  ['Sigla', ''],
  ['Tipo', 'associazione'],
  ['Forma giuridica', 'Associazione riconosciuta'],
  ['Sezione RUNTS', 'ODV'],
  ['Comune', 'Pinerolo'],
  ['Indirizzo', 'Via Esempio 1'],
  ['Aree servite', 'Pinerolo; Val Pellice'],
  ['Sito web', 'www.example.org'],
  ['E-mail', 'info@example.org'],
  ['Telefono', '0121 000000'],
  ['Stato adesione', 'firmato'],
  ['Data adesione', '2026-03-15'],
  ['Fa parte di', ''],
  ['Servizi', 'Doposcuola; Sportello'],
  ['Fonte', 'Modulo di adesione'],
]

/** The template as a CSV file that spreadsheets open as they should: marked UTF-8, separated by semicolons. */
export function writeTemplate(): string {
  const line = (cells: readonly string[]) => cells.map(quote).join(';')
  return `\ufeff${line(TEMPLATE.map(([header]) => header))}\r\n${line(TEMPLATE.map(([, example]) => example))}\r\n`
}

/** Rows as CSV, safe to open in a spreadsheet: what looks like a formula is marked as text. */
export function writeRows(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return `\ufeff${[header, ...rows].map((cells) => cells.map((cell) => quote(neutralise(cell))).join(';')).join('\r\n')}\r\n`
}

function quote(cell: string): string {
  return /[";\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

function neutralise(cell: string): string {
  return /^[=@\t]|^[+-](?![\d\s().]+$)/u.test(cell) ? `'${cell}` : cell
}

/** Gives a text to the browser as a file. */
export function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
