import { Fragment, memo } from 'react'
import { useTranslation } from 'react-i18next'
import { AppLink } from '../../../lib/app-link.tsx'
import { entitiesOf } from '../changes/change.ts'
import type { ChangeLine } from '../changes/gather-lines.ts'
import { nameOf, type Segment, writeSegments } from '../changes/segments.ts'
import { tellLine } from '../changes/tell-line.ts'
import { tellWhen } from '../changes/tell-when.ts'
import { useLit } from '../state/lit.ts'
import { ChangeSign } from './change-sign.tsx'

export interface ChangeRowProps {
  readonly line: ChangeLine
  /** Address of the network with what the line tells of, or of the map. */
  readonly href: string
}

/** More than so many that are told together can be opened one by one. */
const TOLD_WHOLE = 5

/** One line: what changed, when, from which source; under the pointer or the focus it lights the drawing. */
export const ChangeRow = memo(function ChangeRow({ line, href }: ChangeRowProps) {
  const { t, i18n } = useTranslation(['time', 'words'])
  const { lines, light } = useLit()
  const sentence = tellLine(i18n, line)
  const when = tellWhen(i18n, line)
  const see = line.body.form === 'redrawing' ? ('seeMap' as const) : ('see' as const)
  return (
    <li
      className="change"
      data-lit={lines.includes(line.id) || undefined}
      onPointerEnter={() => light([line.id])}
      onPointerLeave={() => light([])}
      onFocus={() => light([line.id])}
      onBlur={() => light([])}
    >
      <ChangeSign kind={line.kind} surely={line.surely} />
      <div>
        <p>
          <Sentence segments={sentence} />
        </p>
        <p className="change-facts">
          {line.surely ? null : <b className="change-maybe">{t('maybe')}</b>}
          {when === '' ? null : <span>{when}</span>}
          {line.sets.map((set) => (
            <span key={set} className="change-set">
              {t(`words:set.${set}`).toLocaleLowerCase(i18n.language)}
            </span>
          ))}
          <AppLink href={href} className="change-graph" aria-label={`${t(see)}: ${writeSegments(sentence)}`}>
            {t(see)}
          </AppLink>
        </p>
        <EachOf line={line} />
      </div>
    </li>
  )
})

/** Everybody that a line tells of together, to be opened. */
function EachOf({ line }: { readonly line: ChangeLine }) {
  const { t } = useTranslation('time')
  const all = [...new Map(line.changes.flatMap(entitiesOf).map((entity) => [entity.id, entity])).values()]
  const target =
    line.body.form === 'ties' ? line.body.target.id : line.body.form === 'life' ? line.body.entity.id : null
  const others = all.filter(({ id }) => id !== target)
  if (others.length <= TOLD_WHOLE) return null
  return (
    <details className="change-all">
      <summary>{t('each', { count: others.length })}</summary>
      <ul>
        {others.map((entity) => (
          <li key={entity.id}>
            <Sentence segments={[nameOf(entity)]} />
            {entity.area === null ? null : <span className="change-area"> · {entity.area.label}</span>}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** A sentence with its links. */
export function Sentence({ segments }: { readonly segments: readonly Segment[] }) {
  const pieces = segments.map((segment, index) => ({ ...segment, place: `${index} ${segment.text}` }))
  return pieces.map(({ text, href, strong, place }) => {
    if (href !== undefined) {
      return (
        <AppLink key={place} href={href}>
          {text}
        </AppLink>
      )
    }
    return strong === true ? <b key={place}>{text}</b> : <Fragment key={place}>{text}</Fragment>
  })
}
