import { IconFlag } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { STATES } from '../state/territory.ts'
import { StateSign } from './state-sign.tsx'

/** What the signs of the cells mean. */
export function MatrixLegend() {
  const { t } = useTranslation('territory')
  return (
    <ul className="matrix-legend" aria-label={t('matrix.legend')}>
      {STATES.map((state) => (
        <li key={state}>
          {state === 'NOT_SURVEYED' ? <span className="hatched legend-box" /> : <StateSign state={state} />}
          {state === 'NOT_SURVEYED' ? t('matrix.unknownShort') : t(`state.${state}`)}
        </li>
      ))}
      <li title={t('matrix.acceptedNote')}>
        <span className="gap-flag" data-inline={true}>
          <IconFlag size={12} aria-hidden="true" />
        </span>
        {t('matrix.accepted')}
      </li>
    </ul>
  )
}
