import type { TFunction } from 'i18next'
import type { Exploration } from '../state/explore.ts'
import type { Difference, ViewQuery } from './view-query.ts'
import { writeDocument } from './view-query.ts'

type Words = TFunction<['explorer', 'research']>

/** Names told one by one; of more the number is told. */
const MOST_NAMED = 20

/** Characters of a line of comment. */
const LINE = 96

/**
 * The document of a view's query under a comment: where it comes from, and what has to be changed in its answer to
 * have what the page shows.
 * @param address of the view, with its host.
 */
export function describeQuery(t: Words, query: ViewQuery, exploration: Exploration, address: string): string {
  const { asOf } = query
  const day = exploration.today
  const head = [
    asOf === null ? t('research:fromView.head', { day }) : t('research:fromView.headOn', { day, asOf }),
    address,
  ]
  const body =
    query.differences.length === 0
      ? [t('research:fromView.same')]
      : [
          t('research:fromView.differs'),
          ...query.differences.map((difference) => `– ${describe(t, difference, exploration)}`),
        ]
  const comment = [...head, ...body].flatMap(wrapLine).map((line) => `# ${line}`)
  return `${comment.join('\n')}\n${writeDocument(query)}`
}

function describe(t: Words, difference: Difference, { slice }: Exploration): string {
  const names = (ids: readonly string[]) => {
    const named = ids.slice(0, MOST_NAMED).map((id) => `${slice.entities.get(id)?.name ?? id} (${id})`)
    const more = ids.length - named.length
    return [...named, ...(more > 0 ? [t('research:fromView.more', { count: more })] : [])].join(', ')
  }
  switch (difference.what) {
    case 'roles':
      return t('research:fromView.roles', { kind: difference.kind, roles: difference.roles.join(', ') })
    case 'ended':
      return t('research:fromView.ended', { today: difference.today })
    case 'dates': {
      const kept = difference.kept.map((group) => t(`explorer:legend.dates.${group}`)).join(', ')
      return t('research:fromView.dates', { today: difference.today, kept })
    }
    case 'presences': {
      const kept = difference.kept.map((presence) => t(`explorer:legend.presences.${presence}`)).join(', ')
      return t('research:fromView.presences', { kept })
    }
    case 'alone':
      return t('research:fromView.alone', { names: names(difference.ids) })
    case 'lit':
      return t('research:fromView.lit', { text: difference.text })
    case 'hidden':
      return t('research:fromView.hidden', { names: names(difference.ids) })
    case 'folded':
      return t('research:fromView.folded', { names: names(difference.ids) })
    case 'expanded':
      return t('research:fromView.expanded', { names: names(difference.ids) })
    case 'cut':
      return t('research:fromView.cut', { read: difference.read, total: difference.total })
  }
}

/** Breaks a text at spaces; what follows the first line stands in a little. */
function wrapLine(text: string): readonly string[] {
  // A line end in a text would end the comment.
  const words = text.split(/\s+/u)
  const lines: string[] = []
  let line = ''
  for (const word of words) {
    if (line !== '' && line.length + word.length >= LINE) {
      lines.push(line)
      line = `  ${word}`
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}
