import { useTranslation } from 'react-i18next'
import { PanelActor } from './panel-actor.tsx'
import type { CellDetail } from './use-cell-detail.ts'

/** Who is tied both to the micro-area and to somebody who serves the need. */
export function BridgeList({ bridges }: Pick<CellDetail, 'bridges'>) {
  const { t } = useTranslation('territory')
  return (
    <>
      <h3>{t('panel.bridges')}</h3>
      {bridges.length === 0 ? <p className="territory-note">{t('panel.noBridges')}</p> : null}
      <ul className="panel-list">
        {bridges.map(({ actor, areaLink, areaActor, provider }) => (
          <PanelActor key={actor.id} actor={actor}>
            {t('panel.linkTo', {
              link: t(`panel.link.${areaLink}`, { name: areaActor?.label ?? '' }),
              provider: provider.acronym ?? provider.label,
            })}
          </PanelActor>
        ))}
      </ul>
    </>
  )
}
