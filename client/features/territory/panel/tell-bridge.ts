import type { i18n as I18n } from 'i18next'
import type { CellDetail } from './use-cell-detail.ts'

type Bridge = CellDetail['bridges'][number]

/** The two ways of who could bridge in one line: how it belongs to the area, and how to a provider. */
export function tellBridge(i18n: I18n, bridge: Bridge): string {
  const t = i18n.getFixedT(null, 'territory')
  const provider = bridge.provider.acronym ?? bridge.provider.label
  const [first, second] = bridge.via.map(({ label }) => label)
  const way =
    first === undefined
      ? t('panel.wayTo', { provider })
      : second === undefined
        ? t('panel.wayThrough', { via: first, provider })
        : t('panel.wayThroughEvent', { event: first, project: second, provider })
  return `${tellLink(i18n, bridge)}; ${way}`
}

function tellLink(i18n: I18n, { areaLink, areaActor, areaVia, areaMembers }: Bridge): string {
  const t = i18n.getFixedT(null, 'territory')
  const [name, via] = [areaActor?.label ?? '', areaVia?.label ?? '']
  switch (areaLink) {
    case 'SEATED':
    case 'SERVES':
      return t(`panel.link.${areaLink}`)
    case 'HOSTS':
      return t('panel.link.HOSTS', { via })
    case 'MEMBERS':
      return areaVia === null ? t('panel.link.MEMBERS', { count: areaMembers }) : t('panel.link.BESIDE', { name, via })
    case 'TIED':
      return t('panel.link.TIED', { name })
  }
}
