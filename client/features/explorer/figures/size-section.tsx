import { useTranslation } from 'react-i18next'
import { factorOf } from '../../../graph/sizes/resize-drawn.ts'
import type { StepRange } from '../../../graph/sizes/size-steps.ts'
import { useExplorer } from '../state/explorer-context.ts'
import { useExplorerState } from '../state/explorer-store.ts'
import { MEASURES, type Measure } from '../state/question.ts'
import { writeRange } from './range-words.ts'
import { ReadAgain } from './read-again.tsx'
import './size-section.css'
import { UnseenNote } from './unseen-note.tsx'
import { useSizes } from './use-sizes.ts'

/** Part of the legend: what the size of marks is by, and which numbers each size stands for. */
export function SizeSection() {
  const { t } = useTranslation('figures')
  const { question, ask } = useExplorer()
  return (
    <div className="legend-section size-section">
      <fieldset>
        <legend>{t('size.title')}</legend>
        <div className="size-switch">
          {MEASURES.map((measure) => (
            <label key={measure} title={measure === 'passaggio' ? t('size.passaggioLong') : undefined}>
              <input
                type="radio"
                name="misura"
                className="visually-hidden"
                checked={measure === question.measure}
                onChange={() => ask({ measure })}
              />
              <span>{t(`size.${measure}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {question.measure === 'uguale' ? null : <SizeWords measure={question.measure} />}
    </div>
  )
}

function SizeWords({ measure }: { readonly measure: Exclude<Measure, 'uguale'> }) {
  const { t } = useTranslation('figures')
  const { sized, metrics, failed, readAgain, unseen } = useSizes()
  if (metrics === null) return failed ? <ReadAgain onRetry={readAgain} /> : <p className="size-note">{t('reading')}</p>
  if (sized === null) {
    const small = measure === 'passaggio' && metrics.smallSample
    return <p className="size-note">{small ? t('size.small', { count: metrics.entityCount }) : t('size.equal')}</p>
  }
  return (
    <>
      <p className="size-note">{t(`size.of.${measure}`)}</p>
      <ul className="size-steps">
        {sized.ranges.map((range) => (
          <SizeStepSample key={range.step} range={range} measure={measure} />
        ))}
      </ul>
      <p className="size-note">{t('size.collective')}</p>
      <UnseenNote unseen={unseen} />
    </>
  )
}

/** Side of the sample of the smallest size, px. */
const SAMPLE_PX = 14

function SizeStepSample({ range, measure }: { readonly range: StepRange; readonly measure: Measure }) {
  const { t } = useTranslation('figures')
  const density = useExplorerState(({ drawn }) => drawn?.layout.density ?? 'readable')
  const side = SAMPLE_PX * factorOf(density, range.step)
  return (
    <li>
      <span className="size-sample" style={{ width: side, height: side }} aria-hidden="true" />
      {writeRange(t, measure, range)}
    </li>
  )
}
