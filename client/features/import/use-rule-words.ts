import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { ROW_RULES } from '#graph-schema/model/import-plan.ts'
import type { ImportRowFacts } from './outcomes.ts'
import { factsOf } from './sentence-facts.ts'

/** Sentences that say why a row cannot be recorded. */
export function useRuleWords(): (problem: ImportRowFacts['problems'][number]) => string {
  const { t } = useTranslation('import')
  return useCallback(
    ({ rule, value, facts }) => {
      const known = ROW_RULES.find((one) => one === rule)
      return known === undefined ? rule : t(`rules.${known}`, { ...factsOf(facts), value })
    },
    [t],
  )
}
