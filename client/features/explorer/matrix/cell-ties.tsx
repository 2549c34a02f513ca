import { Popover } from '@mantine/core'
import '@mantine/core/styles/Popover.layer.css'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { dateGroupOf } from '../../../graph/model/date-group.ts'
import type { NetworkEntity, NetworkTie } from '../../../graph/model/network.ts'
import { SelectLink } from '../panels/select-link.tsx'
import { TieSentence } from '../panels/tie-sentence.tsx'
import { useExplorer } from '../state/explorer-context.ts'

interface CellTiesProps {
  readonly row: NetworkEntity
  readonly column: NetworkEntity
  readonly ties: readonly NetworkTie[]
  readonly onClose: () => void
}

/** The sentences of a cell, beside it; every name in them leads to its card. */
export function CellTies({ row, column, ties, onClose }: CellTiesProps) {
  const { t } = useTranslation('matrix')
  const { moment } = useExplorer().exploration
  return (
    <Popover
      opened
      onClose={onClose}
      onDismiss={onClose}
      position="bottom"
      width={320}
      shadow="md"
      trapFocus
      withRoles={false}
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <span className="matrix-anchor" />
      </Popover.Target>
      <Popover.Dropdown className="matrix-ties" role="dialog" aria-label={`${row.name}, ${column.name}`}>
        <div className="matrix-ties-head">
          <SelectLink id={row.id}>{row.name}</SelectLink>
          <button type="button" aria-label={t('close')} title={t('close')} onClick={onClose}>
            <IconX size={18} aria-hidden="true" />
          </button>
        </div>
        <ul>
          {ties.map((tie) => (
            <TieSentence
              key={tie.id}
              teller={row}
              told={{ tie, side: tie.from === row.id ? 'from' : 'to', other: column }}
              group={dateGroupOf(tie, moment)}
            />
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  )
}
