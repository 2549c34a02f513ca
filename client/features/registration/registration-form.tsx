import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { entityPath } from '../../app/addresses.ts'
import { PARAMS, ROUTES } from '../../app/paths.ts'
import { useSaveKeys } from '../../lib/use-save-keys.ts'
import { DuplicateBox, type DuplicateBoxProps } from './aside/duplicate-box.tsx'
import { Preview } from './aside/preview.tsx'
import { DraftNote } from './draft-note.tsx'
import { ContactSection } from './form/contact-section.tsx'
import { ErrorSummary, focusField } from './form/error-summary.tsx'
import { MoreSection, ThemesSection } from './form/more-section.tsx'
import { ServicesSection } from './form/services-section.tsx'
import { SourceSection } from './form/source-section.tsx'
import { TiesSection } from './form/ties-section.tsx'
import { AreaSection, CodesSection, KindSection } from './form/who-section.tsx'
import { SaveBar } from './save-bar.tsx'
import { SavedNote } from './saved-note.tsx'
import type { LocalDraft } from './state/local-draft.ts'
import type { Completion } from './state/use-complete.ts'
import { useDraft } from './state/use-draft.ts'
import { useDuplicates } from './state/use-duplicates.ts'
import { allIssues, useRegistrationStore } from './state/use-registration.ts'
import { type Registered, useSave } from './state/use-save.ts'
import { emptyValues } from './state/values.ts'

export interface RegistrationFormProps {
  /** Account whose drafts these are. */
  readonly owner: string
  /** The draft that was found and put in the form; null for none. */
  readonly restored: LocalDraft | null
  /** The actor whose record is completed; null where a new one is registered. */
  readonly completion: Completion | null
  readonly onCancel: () => void
}

/** The form itself, with what stands beside it and under it. */
export function RegistrationForm({ owner, restored, completion, onCancel }: RegistrationFormProps) {
  const navigate = useNavigate()
  const store = useRegistrationStore()
  const draft = useDraft(owner, restored)
  const search = useDuplicates(completion?.actor.id ?? null)
  const { isSaving, save } = useSave(completion)
  const summary = useRef<HTMLDivElement>(null)
  const [last, setLast] = useState<Registered | null>(null)

  async function saveThen(then: 'open' | 'next'): Promise<void> {
    if (isSaving) return
    const registered = await save()
    if (registered === null) {
      requestAnimationFrame(() => summary.current?.focus())
      return
    }
    draft.discard()
    if (then === 'open') {
      await navigate({ to: entityPath(registered.id) ?? '/' })
      return
    }
    setLast(registered)
    store.getState().beginNext()
    window.scrollTo({ top: 0 })
    focusField('taxCode')
  }

  useSaveKeys('open', (then) => void saveThen(then))

  return (
    <div className="registration-body">
      <FocusFirst />
      <div className="registration-notes">
        {last === null ? null : <SavedNote registered={last} />}
        {restored === null || last !== null || completion !== null ? null : (
          <DraftNote
            savedAt={restored.savedAt}
            name={restored.values.texts.name}
            onDiscard={() => {
              draft.discard()
              store.getState().replace(emptyValues(store.getState().beginning))
              focusField('taxCode')
            }}
          />
        )}
        <ErrorSummary ref={summary} />
      </div>
      <Fields isNew={completion === null} />
      <Aside
        search={search}
        onComplete={({ id }) => void navigate({ to: ROUTES.registration, search: { [PARAMS.entity]: id } })}
      />
      <SaveBar
        draft={draft.state}
        isSaving={isSaving}
        onCancel={onCancel}
        onSave={(then) => void saveThen(then)}
        onShowErrors={() => {
          const [first] = allIssues(store.getState().values).keys()
          if (first !== undefined) focusField(first)
        }}
      />
    </div>
  )
}

function Fields({ isNew }: { readonly isNew: boolean }) {
  const { t } = useTranslation('registration')
  const label = t(isNew ? 'title' : 'completing')
  return (
    <form className="registration-form" noValidate onSubmit={(event) => event.preventDefault()} aria-label={label}>
      <CodesSection />
      <KindSection />
      <AreaSection />
      <TiesSection />
      <SourceSection />
      <MoreSection />
      <ThemesSection />
      <ServicesSection />
      <ContactSection />
    </form>
  )
}

function Aside(props: DuplicateBoxProps) {
  const { t } = useTranslation('registration')
  return (
    <aside className="registration-aside" aria-label={t('aside')}>
      <DuplicateBox {...props} />
      <Preview />
    </aside>
  )
}

/** The form is begun at its first field. */
function FocusFirst() {
  useEffect(() => focusField('taxCode'), [])
  return null
}
