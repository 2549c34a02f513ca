import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DecisionPartsFragment } from '../../../generated/graphql.ts'
import { useDecisionActs } from './use-decision-acts.ts'

export interface ReopenButtonProps {
  readonly decision: DecisionPartsFragment
}

/** Opens an accepted gap again. */
export function ReopenButton({ decision }: ReopenButtonProps) {
  const { t } = useTranslation('territory')
  const acts = useDecisionActs()
  return (
    <>
      <Button variant="default" loading={acts.isRunning} onClick={() => void acts.reopen(decision)}>
        {t('decision.reopen')}
      </Button>
      {acts.refusal === null ? null : (
        <p className="decision-problem" role="alert">
          {acts.refusal}
        </p>
      )}
    </>
  )
}
