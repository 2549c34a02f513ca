import { useTranslation } from 'react-i18next'
import type { GrowthSeriesQuery, PointPartsFragment } from '../../../generated/graphql.ts'
import { languageOf } from '../../../lib/i18n.ts'
import { BOLD, RichText } from '../../../ui/rich-text.tsx'

export interface FlowsProps {
  readonly flow: PointPartsFragment['since'] | null
  readonly densification: GrowthSeriesQuery['growth']['densification']
}

/** What kind of growth it was: begun and ended apart, new ties by what their ends were before, whether it grows denser. */
export function Flows({ flow, densification }: FlowsProps) {
  const { t, i18n } = useTranslation('time')
  if (flow === null) return null
  const { started, ended, newTies } = flow
  const both = newTies.oldOld + newTies.oldNew + newTies.newNew + newTies.undecided
  const number = new Intl.NumberFormat(languageOf(i18n), { maximumFractionDigits: 2, minimumFractionDigits: 2 })
  const maybe = (possibly: number) => (possibly === 0 ? '' : t('flow.maybe', { count: possibly }))
  const placed = newTies.withinArea + newTies.acrossAreas
  return (
    <div className="flows">
      <p>
        <RichText text={t('flow.started', { count: started.surely, maybe: maybe(started.possibly) })} tags={BOLD} />{' '}
        <RichText text={t('flow.ended', { count: ended.surely, maybe: maybe(ended.possibly) })} tags={BOLD} />
      </p>
      {both === 0 ? null : (
        <>
          <p>
            <RichText text={t('flow.between', { ...newTies })} tags={BOLD} />
          </p>
          <p>
            <RichText text={placed === 0 ? t('flow.noAreas') : t('flow.areas', { ...newTies })} tags={BOLD} />
          </p>
        </>
      )}
      <p className="flows-note">
        {densification === null
          ? t('flow.noDensification')
          : t(densification.exponent > 1 ? 'flow.denser' : 'flow.notDenser', {
              exponent: number.format(densification.exponent),
              count: densification.points,
            })}
      </p>
    </div>
  )
}
