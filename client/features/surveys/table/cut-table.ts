import Papa from 'papaparse'
import type { RawTable, TableRefusal } from './read-table.ts'

const MOST_BYTES = 5_000_000
const MS_PER_DAY = 86_400_000

/** Cuts a pasted or saved text into cells: tabs of a spreadsheet, semicolons, commas. */
export function cutText(text: string): RawTable {
  const body = text.replace(/^\ufeff/u, '').replace(/^sep=.\r?\n/iu, '')
  const [first = ''] = body.split(/\r?\n/u, 1)
  const separator = ['\t', ';', ',', '|'].find((one) => first.includes(one)) ?? ','
  const { data } = Papa.parse<string[]>(body, { delimiter: separator, skipEmptyLines: 'greedy' })
  return data
}

/** Cuts a file into cells: the first sheet of a workbook, or a text. */
export async function cutFile(file: File): Promise<RawTable | TableRefusal> {
  if (file.size > MOST_BYTES) return { code: 'TOO_LARGE' }
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    // A workbook is a ZIP archive, whatever its name says.
    if (bytes[0] === 0x50 && bytes[1] === 0x4b) return await cutWorkbook(file)
    return cutText(decode(bytes))
  } catch {
    // The package knows many ways in which a workbook is broken; they are one sentence to who chose it.
    return { code: 'UNREADABLE' }
  }
}

async function cutWorkbook(file: File): Promise<RawTable> {
  const { default: readXlsxFile } = await import('read-excel-file/universal')
  const sheets = await readXlsxFile(file)
  const [first] = sheets.filter(({ data }) => data.length > 0)
  return (first?.data ?? []).map((row) => row.map(tellValue)).filter((row) => row.some((cell) => cell.trim() !== ''))
}

function tellValue(value: unknown): string {
  if (value === null || value === undefined) return ''
  return value instanceof Date
    ? new Date(Math.floor(value.getTime() / MS_PER_DAY) * MS_PER_DAY).toISOString()
    : String(value)
}

/** UTF-8, or what an older spreadsheet writes. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
