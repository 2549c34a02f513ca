import { useMutation } from '@apollo/client/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RegisterActorDocument, type ResultPartsFragment } from '../../../generated/graphql.ts'
import { describeError } from '../../../lib/display-error.ts'
import { readToday } from '../../../lib/today.ts'
import { placeOfProblem } from './place-of-problem.ts'
import type { Refusal } from './registration-store.ts'
import { toInput } from './to-input.ts'
import { type Completion, useComplete } from './use-complete.ts'
import { allIssues, useRegistrationStore } from './use-registration.ts'
import { useSourceTitle } from './use-source-title.ts'
import type { RegistrationValues } from './values.ts'

export interface Registered {
  readonly id: string
  readonly name: string
}

export interface Saving {
  readonly isSaving: boolean
  /** Records what the form says; null when it could not be, and then the form says why. */
  readonly save: () => Promise<Registered | null>
}

/** Sends the form. The same request is sent again until something is changed, so that a lost answer does no harm. */
export function useSave(completion: Completion | null): Saving {
  const { t } = useTranslation('registration')
  const store = useRegistrationStore()
  const title = useSourceTitle()
  const [register] = useMutation(RegisterActorDocument)
  const complete = useComplete(completion)
  const [isSaving, setSaving] = useState(false)

  async function save(): Promise<Registered | null> {
    const { values, requestId, submit, refuse } = store.getState()
    submit()
    if (allIssues(values).size > 0) return null
    setSaving(true)
    try {
      if (completion !== null) {
        const refused = await complete({ values, requestId, title })
        if (refused === null) return { id: completion.actor.id, name: values.texts.name.trim() }
        refuse(tell(refused, values))
        return null
      }
      const registration = toInput(values, { requestId, title, today: readToday() })
      const { data } = await register({ variables: { registration } })
      const result = data?.registerActor
      if (result?.__typename === 'Recorded') return { id: result.subjectId, name: values.texts.name.trim() }
      refuse(result === undefined ? [{ path: null, message: t('refused.fault') }] : tell(result, values))
    } catch (error) {
      const { kind, requestId: number } = describeError(error)
      const message = kind === 'offline' || kind === 'unavailable' ? t('refused.offline') : t('refused.fault')
      refuse([{ path: null, message: number === null ? message : `${message} ${t('refused.number', { number })}` }])
    } finally {
      setSaving(false)
    }
    return null
  }

  function tell(
    result: Exclude<ResultPartsFragment, { __typename: 'Recorded' }>,
    values: RegistrationValues,
  ): Refusal[] {
    switch (result.__typename) {
      case 'ValidationFailed':
        return result.problems.map(({ field, message, value }) => ({
          path: placeOfProblem(field, values),
          message: t('refused.field', { value: value ?? '', message }),
        }))
      case 'Duplicate':
        return [
          {
            path: result.code === 'SAME_VAT_NUMBER' ? 'vatNumber' : result.code === 'SAME_NAME' ? 'name' : 'taxCode',
            message: t('refused.duplicate'),
          },
        ]
      case 'NotFound':
        return [{ path: placeOfProblem(result.field, values), message: t('refused.gone', { id: result.missingId }) }]
      case 'Conflict':
        return [{ path: null, message: t('refused.conflict', { message: result.message }) }]
      case 'StaleVersion':
        return [{ path: null, message: t('refused.stale') }]
    }
  }

  return { isSaving, save }
}
