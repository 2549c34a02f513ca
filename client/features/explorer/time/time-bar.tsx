import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { BAND_SUBJECTS, type BandSubject } from '../../../graph/model/band-subject.ts'
import { withRow } from '../../../graph/model/filters.ts'
import { countRow } from '../../../graph/model/legend-counts.ts'
import { useExplorer } from '../state/explorer-context.ts'
import { isTooLarge } from '../state/is-counted.ts'
import type { Device } from '../state/use-device.ts'
import { DayField } from './day-field.tsx'
import './time-bar.css'
import { StepSelect, TimeSteps } from './time-steps.tsx'
import { TimeTrack } from './time-track.tsx'
import { useBand } from './use-band.ts'
import { useDayActs } from './use-day-acts.ts'

/** Which day the network is shown on, over the band of how it grew: a line of time that one moves along. */
export function TimeBar({ device }: { readonly device: Device }) {
  const { t } = useTranslation('timeline')
  const { question } = useExplorer()
  const band = useBand()
  const acts = useDayActs()
  return (
    <section className="time-bar" aria-label={t('title')}>
      {device === 'phone' ? null : <SubjectSelect />}
      <div className="time-controls">
        <TimeSteps band={band} acts={acts} />
        <DayField acts={acts} />
      </div>
      <div className="time-foot">
        <button
          type="button"
          className="time-all"
          disabled={question.asOf === null}
          aria-label={question.asOf === null ? undefined : t('backToAll')}
          onClick={() => acts.keep(null)}
        >
          {question.asOf === null ? t('allShown') : t(device === 'phone' ? 'day.all' : 'backToAll')}
        </button>
        {device === 'phone' ? (
          <details className="time-more">
            <summary aria-label={t('more')}>
              <IconAdjustmentsHorizontal size={20} aria-hidden="true" />
            </summary>
            <div>
              <SubjectSelect />
              <StepSelect />
              <BandLegend undated={band.undated} />
            </div>
          </details>
        ) : (
          <StepSelect />
        )}
      </div>
      <TimeTrack band={band} acts={acts} plain={device === 'phone'} />
      {device === 'phone' ? null : <BandLegend undated={band.undated} />}
    </section>
  )
}

/** What the band counts; it stands as the title of the bar. */
function SubjectSelect() {
  const { t } = useTranslation('timeline')
  const { question, exploration, ask } = useExplorer()
  // The server counts by kinds, whose roles belong to different families.
  const subjects = isTooLarge(exploration.network) ? (['ties', 'actors'] as const) : BAND_SUBJECTS
  return (
    <select
      className="time-subject"
      aria-label={t('subject.label')}
      value={question.band}
      onChange={({ currentTarget: { value } }) => {
        const band = BAND_SUBJECTS.find((known): known is BandSubject => known === value)
        if (band !== undefined) ask({ band }, 'replace')
      }}
    >
      {subjects.map((subject) => (
        <option key={subject} value={subject}>
          {t(`subject.${subject}`)}
        </option>
      ))}
    </select>
  )
}

/** What the two parts of the band say, and the switch of what no date tells. */
function BandLegend({ undated }: { readonly undated: number | null }) {
  const { t } = useTranslation('timeline')
  const { question, exploration, ask } = useExplorer()
  const { filters, asOf } = question
  const shown = filters.dates.has('UNKNOWN')
  const { slice, moment } = exploration
  // On a day the words and the switch are about what is there that day.
  const switched = useMemo(
    () =>
      undated === null || asOf === null
        ? undated
        : countRow(slice, filters, { section: 'dates', value: 'UNKNOWN' }, moment).shown,
    [undated, asOf, slice, filters, moment],
  )
  return (
    <div className="time-legend">
      <p>
        <svg width={28} height={14} aria-hidden="true">
          <rect className="band-sure" y={1} width={28} height={12} />
        </svg>
        {t('least')}
      </p>
      <p>
        <svg width={28} height={14} aria-hidden="true">
          <rect className="band-possible" y={3} width={28} height={10} />
          <path className="band-top" d="M1 3H27" />
        </svg>
        {t('most')}
      </p>
      {switched === null ? null : (
        <p className="time-waiting">{switched === 0 ? t('noneWaiting') : t('waiting', { count: switched })}</p>
      )}
      {undated === 0 ? null : (
        <label className="time-undated">
          <input
            type="checkbox"
            checked={shown}
            onChange={() => ask({ filters: withRow(filters, { section: 'dates', value: 'UNKNOWN' }, !shown) })}
          />
          {switched === null ? t('undatedOnes') : t('undated', { count: switched })}
        </label>
      )}
    </div>
  )
}
