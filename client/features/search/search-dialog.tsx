import { ActionIcon, Combobox, Modal, TextInput, useCombobox, VisuallyHidden } from '@mantine/core'
import '@mantine/core/styles/ScrollArea.layer.css'
import '@mantine/core/styles/Paper.layer.css'
import '@mantine/core/styles/Popover.layer.css'
import '@mantine/core/styles/Overlay.layer.css'
import '@mantine/core/styles/ModalBase.layer.css'
import '@mantine/core/styles/Modal.layer.css'
import '@mantine/core/styles/Input.layer.css'
import '@mantine/core/styles/Combobox.layer.css'
import { IconArrowDown, IconArrowUp, IconSearch, IconX } from '@tabler/icons-react'
import { useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import './search-dialog.css'
import { SearchOption } from './search-option.tsx'
import { LONGEST_TEXT, type SearchState, useSearch } from './use-search.ts'

export interface SearchDialogProps {
  readonly opened: boolean
  readonly onClose: () => void
}

/** What is typed right after the key that opens it must not be lost to a transition. */
const AT_ONCE = { duration: 0 } as const

/** Search over every page: type, move with the arrows, open with Enter. */
export function SearchDialog({ opened, onClose }: SearchDialogProps) {
  const { t } = useTranslation('search')
  return (
    <Modal.Root opened={opened} onClose={onClose} size={600} yOffset="10dvh" transitionProps={AT_ONCE}>
      <Modal.Overlay />
      <Modal.Content>
        <VisuallyHidden>
          <Modal.Title>{t('title')}</Modal.Title>
        </VisuallyHidden>
        <Modal.Body>
          <SearchBox onDone={onClose} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

function SearchBox({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation(['search', 'common'])
  const router = useRouter()
  const [typed, setTyped] = useState('')
  const state = useSearch(typed)
  const hits = state.kind === 'found' ? state.hits : []
  const combobox = useCombobox({
    opened: hits.length > 0,
    onOpenedChange: (open) => {
      if (!open) onDone()
    },
  })
  const { selectFirstOption } = combobox
  useEffect(() => {
    if (hits.length > 0) selectFirstOption()
  }, [hits, selectFirstOption])
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(href) => {
        onDone()
        void router.navigate({ href })
      }}
    >
      <div className="search-dialog-head">
        <Combobox.EventsTarget withExpandedAttribute autoComplete="off">
          <TextInput
            data-autofocus
            size="lg"
            aria-label={t('search:title')}
            placeholder={t('search:placeholder')}
            leftSection={<IconSearch size={20} aria-hidden="true" />}
            maxLength={LONGEST_TEXT}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        </Combobox.EventsTarget>
        <ActionIcon size="lg" aria-label={t('common:close')} onClick={onDone}>
          <IconX size={20} aria-hidden="true" />
        </ActionIcon>
      </div>
      {hits.length === 0 ? null : (
        <Combobox.Options className="search-dialog-list" aria-label={t('search:title')}>
          {hits.map(({ hit, href }) => (
            <Combobox.Option key={hit.id} value={href}>
              <SearchOption hit={hit} />
            </Combobox.Option>
          ))}
        </Combobox.Options>
      )}
      <SearchMessage state={state} />
      <SearchKeys />
    </Combobox>
  )
}

/** Spoken politely: how many were found, or why there is nothing. */
function SearchMessage({ state }: { readonly state: SearchState }) {
  const { t } = useTranslation('search')
  return (
    <p className="search-message" role="status">
      {messageOf(state)}
    </p>
  )

  function messageOf(shown: SearchState): string {
    switch (shown.kind) {
      case 'idle':
        return t('hint')
      case 'waiting':
        return ''
      case 'failed':
        return t('failed')
      case 'found':
        return shown.hits.length === 0 ? t('none', { text: shown.text }) : t('results', { count: shown.hits.length })
    }
  }
}

function SearchKeys() {
  const { t } = useTranslation('search')
  return (
    <div className="search-keys" aria-hidden="true">
      <span>
        <kbd>
          <IconArrowUp size={14} />
        </kbd>
        <kbd>
          <IconArrowDown size={14} />
        </kbd>
        {t('keys.move')}
      </span>
      <span>
        <kbd>{t('keys.enter')}</kbd> {t('keys.open')}
      </span>
      <span>
        <kbd>Esc</kbd> {t('keys.close')}
      </span>
    </div>
  )
}
