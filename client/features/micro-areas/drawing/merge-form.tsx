import { Button, NativeSelect } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { areaIssue, mergeAreas } from '../state/drawing.ts'
import { nameArea } from '../words/area-name.ts'
import type { DrawingStepProps } from './move-form.tsx'
import { NewAreaFields } from './new-area-fields.tsx'

const NOTHING = { first: '', second: '', code: '', name: '' }

/** Makes one new area of two. */
export function MergeForm({ drawn, draft, areas, taken }: DrawingStepProps) {
  const { t } = useTranslation('micro-areas')
  const [{ first, second, code, name }, setValues] = useState(NOTHING)
  const [tried, setTried] = useState(false)
  const full = areas.filter(({ comuni }) => comuni.length > 0)
  const isPair = first !== '' && second !== '' && first !== second
  const issue = areaIssue({ code, name }, taken)
  const merge = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!isPair || issue !== null) return
    draft.draw(mergeAreas(drawn, draft.drawing, [first, second], { code, name: name.trim() }))
    setValues(NOTHING)
    setTried(false)
  }
  return (
    <details className="drawing-merge">
      <summary>{t('merge.title')}</summary>
      <form className="drawing-step" aria-label={t('merge.title')} onSubmit={merge} noValidate>
        {(['first', 'second'] as const).map((which) => (
          <NativeSelect
            key={which}
            size="lg"
            label={t(`merge.${which}`)}
            value={which === 'first' ? first : second}
            error={which === 'second' && tried && !isPair ? t('problem.SAME') : null}
            onChange={({ currentTarget }) => {
              const { value } = currentTarget
              setValues((before) => ({ ...before, [which]: value }))
            }}
          >
            <option value="">{t('move.choose')}</option>
            {full.map((one) => (
              <option key={one.key} value={one.key}>
                {nameArea(t, one)}
              </option>
            ))}
          </NativeSelect>
        ))}
        <NewAreaFields
          area={{ code, name }}
          onChange={(area) => setValues((before) => ({ ...before, ...area }))}
          issue={tried ? issue : null}
        />
        <div className="drawing-acts">
          <Button type="submit" variant="default">
            {t('merge.submit')}
          </Button>
        </div>
      </form>
    </details>
  )
}
