import { useTranslation } from 'react-i18next'
import { BOLD, RichText } from '../../../ui/rich-text.tsx'
import type { Figures } from '../state/figures.ts'
import { planUnits, type UnitPart } from './plan-units.ts'
import { withNumber } from './tell-situation.ts'

const WIDTH = 536
const HEIGHT = 26

/** Full: the date is given, or it surely holds. Half: the date is implied. Open: no date, or it only may hold. */
type Look = 'full' | 'half' | 'open'

interface Part extends UnitPart<Look> {
  readonly words: 'given' | 'implied' | 'unknown' | 'sure' | 'possible'
}

/** A box a tie: how much of the network has a date. */
export function UnitChart({ figures, onDay }: { readonly figures: Figures; readonly onDay: boolean }) {
  const { t, i18n } = useTranslation('situation')
  const parts = partsOf(figures, onDay).filter(({ count }) => count > 0)
  if (parts.length === 0) return null
  const { each, units, boxWidth } = planUnits(parts, WIDTH)
  return (
    <figure className="units">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
        {units.map(({ name, x }) => (
          <Box key={x} look={name} x={x} width={boxWidth} />
        ))}
      </svg>
      <figcaption>
        {parts.map(({ name, words, count }) => (
          <span key={name} className="units-part">
            <svg width={12} height={HEIGHT / 1.4} viewBox={`0 0 8 ${HEIGHT}`} aria-hidden="true" focusable="false">
              <Box look={name} x={0} width={8} />
            </svg>
            <span>
              <RichText text={t(`units.${words}`, withNumber(i18n, count))} tags={BOLD} />
            </span>
          </span>
        ))}
        {each === 1 ? null : <span className="units-each">{t('units.each', withNumber(i18n, each))}</span>}
      </figcaption>
    </figure>
  )
}

function partsOf({ dates, ties }: Figures, onDay: boolean): readonly Part[] {
  if (onDay) {
    return [
      { name: 'full', words: 'sure', count: ties.sure },
      { name: 'open', words: 'possible', count: ties.most - ties.sure },
    ]
  }
  return [
    { name: 'full', words: 'given', count: dates.GIVEN },
    { name: 'half', words: 'implied', count: dates.IMPLIED },
    { name: 'open', words: 'unknown', count: dates.UNKNOWN },
  ]
}

function Box({ look, x, width }: { readonly look: Look; readonly x: number; readonly width: number }) {
  const box = {
    x: look === 'open' ? x + 0.5 : x,
    y: 1,
    width: look === 'open' ? width - 1 : width,
    height: 24,
    rx: 1.5,
  }
  switch (look) {
    case 'full':
      return <rect {...box} fill="var(--ink)" />
    case 'half':
      return <rect {...box} fill="var(--sure)" fillOpacity={0.55} />
    case 'open':
      return <rect {...box} fill="none" stroke="var(--ctl)" strokeDasharray="1.5 1.8" />
  }
}
