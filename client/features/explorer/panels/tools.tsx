import { IconGridDots, IconMap2, IconTable, IconTopologyStar3 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { GraphqlButton } from '../as-graphql/graphql-button.tsx'
import { ExportButton } from '../export/export-button.tsx'
import { useExplorer } from '../state/explorer-context.ts'
import type { NetworkView } from '../state/question.ts'
import type { Device } from '../state/use-device.ts'
import { ShareButton } from '../views/share-button.tsx'
import { FiltersButton } from './filters-button.tsx'
import { ProjectButton } from './project-button.tsx'

const VIEWS: readonly NetworkView[] = ['grafo', 'tabella', 'matrice', 'aree']
/** On a phone the list comes first. */
const PHONE_VIEWS: readonly NetworkView[] = ['tabella', ...VIEWS.filter((view) => view !== 'tabella')]

/** The view that the address asks for, or the one that suits the device: a phone shows the list first. */
export function viewOn(device: Device, asked: NetworkView | null): NetworkView {
  return asked ?? (device === 'phone' ? 'tabella' : 'grafo')
}

interface ToolsProps {
  readonly device: Device
  /** Of a view behind a link, which is neither kept nor shared from here; absent on the page of the network itself. */
  readonly title: string | undefined
}

/** Title of the page, and the switch between picture and table. */
export function Tools({ device, title }: ToolsProps) {
  const { t } = useTranslation('explorer')
  return (
    <div className="explorer-tools">
      <h1>{title ?? t('title')}</h1>
      <ViewSwitch device={device} />
      {device === 'wide' ? null : <FiltersButton />}
      {device === 'phone' ? (
        title === undefined ? (
          <ShareButton iconOnly />
        ) : null
      ) : (
        <div className="explorer-takeaway">
          {title === undefined ? <ShareButton /> : null}
          <ExportButton />
          {title === undefined ? <GraphqlButton /> : null}
          <ProjectButton />
        </div>
      )}
    </div>
  )
}

function ViewSwitch({ device }: { readonly device: Device }) {
  const { t } = useTranslation('explorer')
  const { question, ask } = useExplorer()
  const current = viewOn(device, question.view)
  const phone = device === 'phone'
  return (
    <fieldset className="view-switch">
      <legend className="visually-hidden">{t('view.label')}</legend>
      {(phone ? PHONE_VIEWS : VIEWS).map((view) => (
        <label key={view}>
          <input
            type="radio"
            name="vista"
            className="visually-hidden"
            checked={view === current}
            onChange={() => ask({ view })}
          />
          <span>
            {phone ? null : <ViewIcon view={view} />}
            {phone && view === 'tabella' ? t('view.list') : t(`view.${view}`)}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

const VIEW_ICONS = { grafo: IconTopologyStar3, tabella: IconTable, matrice: IconGridDots, aree: IconMap2 } as const

function ViewIcon({ view }: { readonly view: NetworkView }) {
  const Icon = VIEW_ICONS[view]
  return <Icon size={18} aria-hidden="true" />
}
