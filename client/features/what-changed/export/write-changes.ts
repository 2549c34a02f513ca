import type { i18n as I18n } from 'i18next'
import { writeCsv } from '../../../lib/write-csv.ts'
import type { ChangeLine } from '../changes/gather-lines.ts'
import { writeSegments } from '../changes/segments.ts'
import { tellLine } from '../changes/tell-line.ts'
import { tellWhen } from '../changes/tell-when.ts'
import type { Difference } from '../state/use-difference.ts'

const HEADER = [
  'kind',
  'surely',
  'earliest',
  'latest',
  'sets',
  'subject',
  'from',
  'to',
  'tie_kind',
  'role',
  'sentence',
  'when',
]

/** Every change as a row: what the list gathers stands one by one, with the sentence that it is told in. */
export function writeChanges(i18n: I18n, { groups }: Difference): string {
  return writeCsv(
    HEADER,
    groups.flatMap(({ lines }) => lines.flatMap((line) => rowsOf(i18n, line))),
  )
}

function rowsOf(i18n: I18n, line: ChangeLine) {
  const [sentence, when] = [writeSegments(tellLine(i18n, line)), tellWhen(i18n, line)]
  return line.changes.map(({ kind, surely, when: bounds, subject, subjectId, redrawing }) => {
    const tie = subject.form === 'tie' ? subject.tie : null
    return [
      kind,
      surely ? 'yes' : 'no',
      bounds?.earliest ?? '',
      bounds?.latest ?? '',
      line.sets.join(' '),
      subjectId,
      tie?.from.id ?? idsOf(redrawing?.left),
      tie?.to.id ?? idsOf(redrawing?.entered),
      tie?.kind ?? '',
      tie?.role ?? '',
      sentence,
      when,
    ]
  })
}

function idsOf(areas: readonly { readonly id: string }[] = []): string {
  return areas.map(({ id }) => id).join(' ')
}
