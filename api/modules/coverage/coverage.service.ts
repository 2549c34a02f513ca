import type { Role } from '#graph-schema/model/limits.ts'
import { BadInput } from '../../errors.ts'
import type { Ask } from '../../read/ask.ts'
import { readText } from '../../read/inputs.ts'
import { shapeAnswer } from './answer-plan.ts'
import { detailCell } from './cell-detail.ts'
import { layMatrix } from './matrix.ts'
import { readCoverageQuestion } from './read-question.ts'

/** Answers `coverage`: the gap matrix of a day. */
export async function readCoverage(ask: Ask, role: Role): Promise<unknown> {
  const { question } = await readCoverageQuestion(ask, role)
  return shapeAnswer(ask, layMatrix(question))
}

/**
 * Answers `coverageCell`: all that stands behind one cell of the matrix.
 * @throws BadInput where the matrix of the day has no such micro-area or need.
 */
export async function readCoverageCell(ask: Ask, role: Role): Promise<unknown> {
  const { question, values } = await readCoverageQuestion(ask, role)
  const [area, need] = [readText(values, 'area'), readText(values, 'need') ?? '']
  const matrix = layMatrix(question)
  const { areas, needs } = matrix
  if (area !== null && !areas.includes(area)) {
    throw new BadInput(
      'coverageCell.area',
      `"${area.slice(0, 80)}" is no micro-area of that day; take an id from the areas of \`coverage\`, or none for services whose area no source tells`,
    )
  }
  if (!needs.includes(need)) {
    throw new BadInput(
      'coverageCell.need',
      `"${need.slice(0, 80)}" is no need of that day; take an id from the needs of \`coverage\``,
    )
  }
  return shapeAnswer(ask, detailCell(question, matrix, area, need))
}
