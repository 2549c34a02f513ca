import { ActionIcon, Button } from '@mantine/core'
import { IconPencil, IconStar, IconStarFilled, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AppLink } from '../../../lib/app-link.tsx'
import { fixAsOf } from '../../../lib/as-of-address.ts'
import { formatDay } from '../../../lib/format-instant.ts'
import { languageOf } from '../../../lib/i18n.ts'
import { CopyIcon } from '../../../ui/copy-icon.tsx'
import { RenameForm } from './rename-form.tsx'
import type { SavedView, SavedViews } from './use-saved-views.ts'

interface SavedSectionProps {
  readonly saved: SavedViews
  readonly onClose: () => void
}

/** The views that everyone with an account sees: open, star, copy; one's own also rename, delete and take that back. */
export function SavedSection({ saved, onClose }: SavedSectionProps) {
  const { t } = useTranslation('tools')
  const [removed, setRemoved] = useState<SavedView | null>(null)
  async function remove(view: SavedView): Promise<void> {
    if (await saved.remove(view)) setRemoved(view)
  }
  async function undo({ name, note, address }: SavedView): Promise<void> {
    if (await saved.save({ name, note, address })) setRemoved(null)
  }
  return (
    <section className="views-kept">
      <h3>{t('saved.title')}</h3>
      <div className="views-removed" role="status">
        {removed === null ? null : (
          <>
            {t('views.deleted', { name: removed.name })}{' '}
            <Button variant="subtle" size="sm" onClick={() => void undo(removed)}>
              {t('views.undo')}
            </Button>
          </>
        )}
        {saved.failed ? <p className="views-refused">{t('saved.failed')}</p> : null}
      </div>
      {saved.views.length === 0 && !saved.reading ? <p>{t('saved.none')}</p> : null}
      <ul>
        {saved.views.map((view) => (
          <SavedRow key={view.id} view={view} saved={saved} onOpen={onClose} onRemove={() => void remove(view)} />
        ))}
      </ul>
    </section>
  )
}

interface SavedRowProps {
  readonly view: SavedView
  readonly saved: SavedViews
  readonly onOpen: () => void
  readonly onRemove: () => void
}

function SavedRow({ view, saved, onOpen, onRemove }: SavedRowProps) {
  const { t, i18n } = useTranslation('tools')
  const [renaming, setRenaming] = useState(false)
  const { name, note, address, author, mine, starred, savedAt } = view
  function rename(changed: string): void {
    setRenaming(false)
    if (changed !== name) void saved.rename(view, changed)
  }
  const day = formatDay(savedAt, languageOf(i18n))
  const Star = starred ? IconStarFilled : IconStar
  return (
    <li>
      <div className="views-row">
        {renaming ? (
          <RenameForm name={name} onDone={rename} />
        ) : (
          <AppLink href={fixAsOf(address)} onClick={onOpen}>
            {name}
          </AppLink>
        )}
        <ActionIcon
          size="sm"
          aria-label={t('saved.starOf', { name })}
          aria-pressed={starred}
          onClick={() => void saved.star(view, !starred)}
        >
          <Star size={18} aria-hidden="true" />
        </ActionIcon>
        <CopyIcon text={location.origin + address} label={t('views.copyOf', { name })} done={t('views.copied')} />
        {mine ? (
          <>
            <ActionIcon size="sm" aria-label={t('views.renameOf', { name })} onClick={() => setRenaming(!renaming)}>
              <IconPencil size={18} aria-hidden="true" />
            </ActionIcon>
            <ActionIcon size="sm" aria-label={t('views.deleteOf', { name })} onClick={onRemove}>
              <IconTrash size={18} aria-hidden="true" />
            </ActionIcon>
          </>
        ) : null}
      </div>
      <p className="views-note">
        {note === '' ? null : <span>{note}</span>}
        <span>{author === null ? t('saved.on', { day }) : t('saved.by', { day, author })}</span>
      </p>
    </li>
  )
}
