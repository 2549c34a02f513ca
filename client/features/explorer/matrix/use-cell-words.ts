import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { NetworkEntity, NetworkTie } from '../../../graph/model/network.ts'
import { describeTieDate, tellTie, writeSentence } from '../../../graph/sentences.ts'
import { useExplorer } from '../state/explorer-context.ts'

export type DescribeCell = (row: NetworkEntity, column: NetworkEntity, ties: readonly NetworkTie[]) => string

/** The ties of a cell as the actor of its row tells them: "Promuove il Patto (senza data)". */
export function useCellWords(): DescribeCell {
  const { i18n } = useTranslation()
  const { moment } = useExplorer().exploration
  return useCallback(
    (row, column, ties) =>
      ties
        .map((tie) => {
          const side = tie.from === row.id ? 'from' : 'to'
          return `${writeSentence(tellTie(i18n, tie, side, row, column, moment))} (${describeTieDate(i18n, tie)})`
        })
        .join('. '),
    [i18n, moment],
  )
}
