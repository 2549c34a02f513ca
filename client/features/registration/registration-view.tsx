import { useQuery } from '@apollo/client/react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ROUTES } from '../../app/paths.ts'
import {
  RegistrationDraftsDocument,
  RegistrationOptionsDocument,
  type RegistrationOptionsQuery,
} from '../../generated/graphql.ts'
import { AppLink } from '../../lib/app-link.tsx'
import { describeError } from '../../lib/display-error.ts'
import { usePageTitle } from '../../lib/page-title.ts'
import { readToday } from '../../lib/today.ts'
import { Coming } from '../../ui/coming.tsx'
import { FailureMessage } from '../../ui/failure-message.tsx'
import { OptionsContext } from './form/options-context.ts'
import './registration.css'
import { RegistrationForm } from './registration-form.tsx'
import type { RenderEntityPicker } from './render-picker.ts'
import { type LocalDraft, readLocalDraft } from './state/local-draft.ts'
import { createRegistrationStore } from './state/registration-store.ts'
import { RegistrationContext } from './state/use-registration.ts'
import { readValues } from './state/values.ts'

export interface RegistrationViewProps {
  /** Account whose drafts are kept here. */
  readonly owner: string
  readonly renderPicker: RenderEntityPicker
  readonly onCancel: () => void
}

/** The page on which a new adherent is registered. */
export function RegistrationView({ owner, renderPicker, onCancel }: RegistrationViewProps) {
  const { t } = useTranslation('registration')
  usePageTitle(t('title'))
  const options = useQuery(RegistrationOptionsDocument)
  const drafts = useQuery(RegistrationDraftsDocument, { fetchPolicy: 'network-only' })
  return (
    <div className="registration">
      <nav className="breadcrumb" aria-label={t('breadcrumb')}>
        <AppLink href={ROUTES.inbox}>{t('inbox')}</AppLink>
        <span aria-hidden="true">›</span>
        <span aria-current="page">{t('new')}</span>
      </nav>
      <h1>{t('title')}</h1>
      <p className="registration-lead">{t('lead')}</p>
      {options.data === undefined || (drafts.data === undefined && drafts.error === undefined) ? (
        options.error === undefined ? (
          <Coming />
        ) : (
          <FailureMessage failure={describeError(options.error)} onRetry={() => void options.refetch()} />
        )
      ) : (
        <Begun
          owner={owner}
          options={options.data}
          fromServer={readServerDraft(drafts.data?.drafts[0])}
          renderPicker={renderPicker}
          onCancel={onCancel}
        />
      )}
    </div>
  )
}

interface BegunProps extends RegistrationViewProps {
  readonly options: RegistrationOptionsQuery
  readonly fromServer: LocalDraft | null
}

function Begun({ owner, options, fromServer, renderPicker, onCancel }: BegunProps) {
  const [{ store, restored }] = useState(() => {
    const pact = options.projects.nodes.find(({ projectKind }) => projectKind === 'PACT') ?? null
    const begun = createRegistrationStore({ today: readToday(), pact })
    const draft = laterOf(readLocalDraft(owner), fromServer)
    if (draft !== null) begun.getState().replace(draft.values)
    return { store: begun, restored: draft }
  })
  const held = useMemo(() => ({ options, renderPicker }), [options, renderPicker])
  return (
    <RegistrationContext value={store}>
      <OptionsContext value={held}>
        <RegistrationForm owner={owner} restored={restored} onCancel={onCancel} />
      </OptionsContext>
    </RegistrationContext>
  )
}

function readServerDraft(
  draft:
    | { readonly id: string; readonly version: number; readonly savedAt: string; readonly content: string }
    | undefined,
): LocalDraft | null {
  const values = draft === undefined ? null : readValues(draft.content)
  return draft === undefined || values === null ? null : { ...draft, values }
}

function laterOf(one: LocalDraft | null, other: LocalDraft | null): LocalDraft | null {
  if (one === null || other === null) return one ?? other
  return one.savedAt >= other.savedAt ? one : other
}
