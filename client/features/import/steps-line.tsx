import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

const STEPS = ['file', 'columns', 'preview', 'outcome'] as const
export type ImportStep = (typeof STEPS)[number]

/** The four steps of an import, and where this one stands. */
export function StepsLine({ step }: { readonly step: ImportStep }) {
  const { t } = useTranslation('import')
  const at = STEPS.indexOf(step)
  return (
    <ol className="import-steps" aria-label={t('steps.label')}>
      {STEPS.map((name, place) => (
        <li key={name} aria-current={name === step ? 'step' : undefined} data-done={place < at || undefined}>
          <span className="import-step-sign" aria-hidden="true">
            {place < at ? <IconCheck size={16} /> : place + 1}
          </span>
          {t(`steps.${name}`)}
        </li>
      ))}
    </ol>
  )
}
