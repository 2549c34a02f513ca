import { zipSync } from 'fflate'

export interface MadeSheet {
  readonly name: string
  readonly hidden?: boolean
  /** XML of the cells, row by row: a text makes a plain cell, `<c …>` is taken as it stands. */
  readonly rows: readonly (readonly string[])[]
  readonly merged?: readonly string[]
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** A workbook written by hand, so that a test can put into it what no library would write. */
export function makeWorkbook(sheets: readonly MadeSheet[], extra: Record<string, Uint8Array> = {}): Uint8Array {
  const files: Record<string, string> = {
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets
      .map(
        ({ name, hidden }, at) =>
          `<sheet name="${name}" sheetId="${at + 1}"${hidden === true ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, at): [string, string] => ['worksheet', `worksheets/sheet${at + 1}.xml`]),
      ['styles', 'styles.xml'],
    ]),
    // Style 1 is a date.
    'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
  }
  sheets.forEach((sheet, at) => {
    files[`xl/worksheets/sheet${at + 1}.xml`] = sheetXml(sheet)
  })
  const encoded = Object.entries(files).map(([name, text]): [string, Uint8Array] => [
    name,
    new TextEncoder().encode(text),
  ])
  return zipSync({ ...Object.fromEntries(encoded), ...extra })
}

function relationships(targets: readonly (readonly [string, string])[]): string {
  const items = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  )
  return `${HEAD}<Relationships xmlns="${PACKAGE}">${items.join('')}</Relationships>`
}

function sheetXml({ rows, merged = [] }: MadeSheet): string {
  const body = rows.map(
    (cells, at) => `<row r="${at + 1}">${cells.map((cell, place) => cellXml(cell, place, at + 1)).join('')}</row>`,
  )
  const joined =
    merged.length === 0 ? '' : `<mergeCells>${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${body.join('')}</sheetData>${joined}</worksheet>`
}

function cellXml(cell: string, place: number, row: number): string {
  if (cell === '') return ''
  const address = `${String.fromCharCode(65 + place)}${row}`
  if (cell.startsWith('<c ')) return cell.replace('<c ', `<c r="${address}" `)
  return `<c r="${address}" t="inlineStr"><is><t>${cell}</t></is></c>`
}
