import { type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Act, useAct } from '../../../lib/use-act.ts'
import { type FormErrors, findErrors, placeProblems } from './check-form.ts'
import type { ActPlan, FieldName } from './plan.ts'
import { useDoneToast } from './use-done-toast.ts'
import { type FormValues, startValues } from './values.ts'

export interface ActForm {
  readonly values: FormValues
  readonly errors: FormErrors
  /** What the server found wrong that belongs to no field. */
  readonly others: readonly string[]
  readonly act: Act
  readonly ref: RefObject<HTMLFormElement | null>
  /** Changes values; what was said of the fields that are changed is taken back. */
  readonly set: (change: Partial<FormValues>, ...names: FieldName[]) => void
  readonly submit: () => void
}

/** A form of one act: its values, what is wrong with them, and sending it. The first field that is wrong gets the focus. */
export function useActForm(plan: ActPlan, onDone: (subjectId: string) => void): ActForm {
  const { t } = useTranslation(['editing', 'acts'])
  const [values, setValues] = useState(() => startValues(plan.start))
  const [errors, setErrors] = useState<FormErrors>({})
  const [requestId, setRequestId] = useState(() => crypto.randomUUID())
  const ref = useRef<HTMLFormElement>(null)
  const said = plan.tell(values)
  const goTo = plan.goTo
  const tellDone = useDoneToast()
  // The dialog goes as soon as the act is on record; the page behind it is then asked again.
  const act = useAct(({ subjectId, changeId }) => {
    tellDone({
      words: said,
      changeId: plan.final === true ? null : changeId,
      made: goTo === undefined ? null : subjectId,
    })
    onDone(subjectId)
  })
  const placed = placeProblems(plan, act.refused, t)
  const all = { ...placed.errors, ...errors }
  const seeksError = useRef(false)
  // The form comes after its dialog, which has given the focus to what was there before.
  useEffect(() => ref.current?.querySelector<HTMLElement>('input, select, textarea')?.focus(), [])
  useEffect(() => {
    const wrong = seeksError.current ? ref.current?.querySelector<HTMLElement>('[aria-invalid="true"]') : null
    if (wrong === null || wrong === undefined) return
    seeksError.current = false
    wrong.focus()
  })

  return {
    values,
    errors: all,
    others: placed.others,
    act,
    ref,
    set(change, ...names) {
      setValues((before) => ({
        texts: { ...before.texts, ...change.texts },
        dates: { ...before.dates, ...change.dates },
        lists: { ...before.lists, ...change.lists },
        actors: { ...before.actors, ...change.actors },
      }))
      setErrors((before) =>
        Object.fromEntries(Object.entries(before).filter(([name]) => !names.some((one) => one === name))),
      )
      // Another input is another request; the same one again, after an answer that was lost, has one effect.
      setRequestId(crypto.randomUUID())
      if (act.refusal !== null) act.forget()
    },
    submit() {
      if (act.isRunning) return
      const found = findErrors(plan, values, t)
      setErrors(found)
      seeksError.current = true
      if (Object.keys(found).length > 0) return
      void plan.send(act, values, requestId)
    },
  }
}
