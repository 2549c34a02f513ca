import { ActionIcon, Button } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { AppLink } from '../../../lib/app-link.tsx'
import { fixAsOf } from '../../../lib/as-of-address.ts'
import type { KeptView, KeptViews, RemovedView } from '../../../lib/kept-views.ts'
import { CopyIcon } from '../../../ui/copy-icon.tsx'
import { RenameForm } from './rename-form.tsx'

interface KeptListProps {
  readonly views: KeptViews
  readonly onClose: () => void
}

/** The views kept in this browser: open, copy, rename, delete and take that back. */
export function KeptList({ views, onClose }: KeptListProps) {
  const { t } = useTranslation('tools')
  const kept = useStore(views, (state) => state.views)
  const [removed, setRemoved] = useState<RemovedView | null>(null)
  function undo(): void {
    if (removed !== null) views.restore(removed)
    setRemoved(null)
  }
  return (
    <section className="views-kept">
      <h3>{t('views.kept')}</h3>
      <div className="views-removed" role="status">
        {removed === null ? null : (
          <>
            {t('views.deleted', { name: removed.view.name })}{' '}
            <Button variant="subtle" size="sm" onClick={undo}>
              {t('views.undo')}
            </Button>
          </>
        )}
      </div>
      {kept.length === 0 ? <p>{t('views.none')}</p> : null}
      <ul>
        {kept.map((view) => (
          <KeptRow
            key={view.id}
            view={view}
            onOpen={onClose}
            onRename={(name) => views.rename(view.id, name)}
            onRemove={() => setRemoved(views.remove(view.id))}
          />
        ))}
      </ul>
    </section>
  )
}

interface KeptRowProps {
  readonly view: KeptView
  readonly onOpen: () => void
  readonly onRename: (name: string) => void
  readonly onRemove: () => void
}

function KeptRow({ view, onOpen, onRename, onRemove }: KeptRowProps) {
  const { t, i18n } = useTranslation('tools')
  const [renaming, setRenaming] = useState(false)
  const { name, note, address, keptOn } = view
  const day = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeZone: 'UTC' })
  return (
    <li>
      <div className="views-row">
        {renaming ? (
          <RenameForm
            name={name}
            onDone={(changed) => {
              setRenaming(false)
              onRename(changed)
            }}
          />
        ) : (
          <AppLink href={fixAsOf(address)} onClick={onOpen}>
            {name}
          </AppLink>
        )}
        <CopyIcon text={location.origin + address} label={t('views.copyOf', { name })} done={t('views.copied')} />
        <ActionIcon size="sm" aria-label={t('views.renameOf', { name })} onClick={() => setRenaming(!renaming)}>
          <IconPencil size={18} aria-hidden="true" />
        </ActionIcon>
        <ActionIcon size="sm" aria-label={t('views.deleteOf', { name })} onClick={onRemove}>
          <IconTrash size={18} aria-hidden="true" />
        </ActionIcon>
      </div>
      <p className="views-note">
        {note === '' ? null : <span>{note}</span>}
        <span>{t('views.keptOn', { day: day.format(new Date(keptOn)) })}</span>
      </p>
    </li>
  )
}
