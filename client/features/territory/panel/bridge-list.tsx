import { useTranslation } from 'react-i18next'
import type { FactSet } from '#graph-schema/model/evidence.ts'
import { PanelActor } from './panel-actor.tsx'
import { tellBridge } from './tell-bridge.ts'
import type { CellDetail } from './use-cell-detail.ts'

export interface BridgeListProps extends Pick<CellDetail, 'bridges'> {
  readonly sets: ReadonlySet<FactSet>
}

/** Who is tied both to the micro-area and to somebody who serves the need, each with its two ways. */
export function BridgeList({ bridges, sets }: BridgeListProps) {
  const { t, i18n } = useTranslation('territory')
  return (
    <>
      <h3>{t('panel.bridges')}</h3>
      {bridges.length === 0 ? (
        <p className="territory-note">
          {t('panel.noBridges')} {sets.has('context') ? null : t('panel.otherSets')}
        </p>
      ) : null}
      <ul className="panel-list">
        {bridges.map((bridge) => (
          <PanelActor key={bridge.actor.id} actor={bridge.actor}>
            {tellBridge(i18n, bridge)}
          </PanelActor>
        ))}
      </ul>
    </>
  )
}
