import { useTranslation } from 'react-i18next'
import { placeDay } from '../../../graph/time/time-axis.ts'
import type { TimeBand } from './use-band.ts'
import type { DayActs } from './use-day-acts.ts'
import type { DayMark } from './use-day-marks.ts'

interface DayMarksProps {
  readonly band: TimeBand
  readonly acts: DayActs
  readonly width: number
}

/** Marks nearer than this to each other are one, px: each needs room to be hit. */
const ROOM = 24

/** What happened when: each mark tells when it is pointed at, and leads to its day. */
export function DayMarks({ band: { marks, axis }, acts, width }: DayMarksProps) {
  const { t } = useTranslation('timeline')
  if (marks.length === 0) return null
  return (
    <ul className="time-marks" aria-label={t('marks')}>
      {joinNear(marks, (day) => placeDay(axis, day, width)).map(({ mark, words }) => (
        <li key={mark.id} style={{ left: placeDay(axis, mark.day, width) }}>
          <button type="button" aria-label={words.join('. ')} data-form={mark.form} onClick={() => acts.keep(mark.day)}>
            <span aria-hidden="true" data-end={placeDay(axis, mark.day, width) > width / 2 || undefined}>
              {words.map((said) => (
                <span key={said}>{said}</span>
              ))}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}

interface JoinedMark {
  readonly mark: DayMark
  readonly words: readonly string[]
}

/** Marks that would lie on each other as one, at the day of the last. */
function joinNear(marks: readonly DayMark[], place: (day: number) => number): readonly JoinedMark[] {
  const joined: JoinedMark[] = []
  for (const mark of marks) {
    const last = joined.at(-1)
    if (last !== undefined && place(mark.day) - place(last.mark.day) < ROOM) {
      joined[joined.length - 1] = { mark: { ...mark, id: last.mark.id }, words: [...last.words, mark.words] }
    } else joined.push({ mark, words: [mark.words] })
  }
  return joined
}
