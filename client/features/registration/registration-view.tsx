import { skipToken, useQuery } from '@apollo/client/react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ROUTES } from '../../app/paths.ts'
import {
  ActorToCompleteDocument,
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
import type { RenderEntityPicker } from '../../lib/render-picker.ts'
import { RegistrationForm } from './registration-form.tsx'
import { type ActorOnRecord, carryInto, valuesOfActor } from './state/completing.ts'
import { type LocalDraft, readLocalDraft } from './state/local-draft.ts'
import { createRegistrationStore } from './state/registration-store.ts'
import { RegistrationContext } from './state/use-registration.ts'
import { type RegistrationValues, readValues } from './state/values.ts'

export interface RegistrationViewProps {
  /** Account whose drafts are kept here. */
  readonly owner: string
  /** Id of the actor whose record is completed; null for a new one. */
  readonly completing: string | null
  /** What a new one is begun with: ids of a micro-area it serves and of a theme it is about. */
  readonly begun?: BegunWith
  readonly renderPicker: RenderEntityPicker
  readonly onCancel: () => void
}

/** Ids that the address names; null where it names none. */
interface BegunWith {
  readonly area: string | null
  readonly theme: string | null
}

/** The page on which a new adherent is registered. */
export function RegistrationView({ owner, completing, begun, renderPicker, onCancel }: RegistrationViewProps) {
  const { t } = useTranslation('registration')
  const title = t(completing === null ? 'title' : 'completing')
  usePageTitle(title)
  const options = useQuery(RegistrationOptionsDocument, { variables: { today: readToday() } })
  const known = useQuery(
    ActorToCompleteDocument,
    completing === null ? skipToken : { variables: { id: completing }, fetchPolicy: 'network-only' },
  )
  const drafts = useQuery(RegistrationDraftsDocument, { fetchPolicy: 'network-only' })
  return (
    <div className="registration">
      <nav className="breadcrumb" aria-label={t('breadcrumb')}>
        <AppLink href={ROUTES.inbox}>{t('inbox')}</AppLink>
        <span aria-hidden="true">›</span>
        <span aria-current="page">{t('new')}</span>
      </nav>
      <h1>{title}</h1>
      <p className="registration-lead">{t(completing === null ? 'lead' : 'completingLead')}</p>
      {options.data === undefined ||
      (drafts.data === undefined && drafts.error === undefined) ||
      (completing !== null && (known.data === undefined || known.data.actor === null)) ? (
        known.data?.actor === null ? (
          <p role="alert">{t('unknownActor')}</p>
        ) : options.error === undefined && known.error === undefined ? (
          <Coming />
        ) : (
          <FailureMessage
            failure={describeError(options.error ?? known.error)}
            onRetry={() => void options.refetch()}
          />
        )
      ) : (
        <Begun
          owner={owner}
          completing={completing}
          actor={known.data?.actor ?? null}
          options={options.data}
          fromServer={readServerDraft(drafts.data?.drafts[0])}
          {...(begun === undefined ? {} : { begun })}
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
  readonly actor: ActorOnRecord | null
}

function Begun({ owner, options, fromServer, actor, begun: asked, renderPicker, onCancel }: BegunProps) {
  const [{ store, restored, completion }] = useState(() => {
    const pact = options.projects.nodes.find(({ projectKind }) => projectKind === 'PACT') ?? null
    const begun = createRegistrationStore({ today: readToday(), pact })
    const draft = laterOf(readLocalDraft(owner), fromServer)
    if (actor !== null) {
      const record = valuesOfActor(actor, begun.getState().values)
      begun.getState().replace(draft === null ? record : carryInto(record, draft.values))
      return { store: begun, restored: draft, completion: { actor, record } }
    }
    if (draft !== null) begun.getState().replace(draft.values)
    else if (asked !== undefined) begun.getState().replace(withAsked(begun.getState().values, options, asked))
    return { store: begun, restored: draft, completion: null }
  })
  const held = useMemo(() => ({ options, renderPicker }), [options, renderPicker])
  return (
    <RegistrationContext value={store}>
      <OptionsContext value={held}>
        <RegistrationForm owner={owner} restored={restored} completion={completion} onCancel={onCancel} />
      </OptionsContext>
    </RegistrationContext>
  )
}

/** The values with what the address names, as far as it is on record. */
function withAsked(
  values: RegistrationValues,
  { microAreas, themes }: RegistrationOptionsQuery,
  { area, theme }: BegunWith,
): RegistrationValues {
  const known = (items: readonly { readonly id: string }[], asked: string | null) =>
    items.flatMap(({ id }) => (id === asked ? [id] : []))
  const lists = { ...values.lists, areas: known(microAreas, area), themes: known(themes.nodes, theme) }
  return { ...values, lists }
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
