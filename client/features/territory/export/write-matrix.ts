import type { i18n as I18n } from 'i18next'
import { writeCsv } from '../../../lib/write-csv.ts'
import type { TerritoryQuestion } from '../state/question.ts'
import { columnsOf, type GapCell, type GapMatrix } from '../state/territory.ts'
import { nameArea } from '../words/tell-cell.ts'

const HEADER = [
  'area_id',
  'area',
  'need',
  'need_label',
  'state',
  'state_sure',
  'providers_sure',
  'providers_possible',
  'providers_collective',
  'need_answers',
  'resource_answers',
  'knowledge_answers',
  'seekers',
  'accepted_until',
  'accepted_reason',
  'as_of',
  'sets',
  'subject',
  'note',
]

/** Every cell as a row, with the day, the sets and the subject that it was asked about. */
export function writeMatrix(
  i18n: I18n,
  matrix: GapMatrix,
  { sets, subject }: Pick<TerritoryQuestion, 'sets' | 'subject'>,
  day: string | null,
): string {
  const note = i18n.t('export.notes', { ns: 'territory' })
  const asked = [day ?? '', [...sets].join(' '), subject ?? '', note]
  return writeCsv(
    HEADER,
    matrix.needs.flatMap((need) =>
      columnsOf(matrix).flatMap((area) => {
        const cell = matrix.cellOf(area, need.id)
        if (cell === null) return []
        return [[cell.areaId ?? '', nameArea(i18n, matrix, area), need.code, need.label, ...countsOf(cell), ...asked]]
      }),
    ),
  )
}

function countsOf(cell: GapCell): readonly (string | number)[] {
  const { state, sureState, providers, collectiveProviders, needs, resources, knowledge, seekers, decision } = cell
  return [
    state,
    sureState,
    providers.sure,
    providers.possible,
    collectiveProviders,
    ...[needs, resources, knowledge].map(writeAnswers),
    seekers,
    decision?.until ?? '',
    decision?.reason ?? '',
  ]
}

/** Fewer than five are never told as a number. */
function writeAnswers({ answers, few }: GapCell['needs']): string | number {
  if (!few) return answers
  return answers === 0 ? '<5' : `${answers}+`
}
