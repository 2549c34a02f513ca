import { createStore, type StoreApi } from 'zustand/vanilla'
import type { FieldPath } from './issues.ts'
import {
  type Beginning,
  emptyTie,
  emptyValues,
  type ListField,
  makeRowKey,
  nextValues,
  type RegistrationValues,
  type ServiceEntry,
  type TextField,
  type TieEntry,
} from './values.ts'

/** What the server would not take, by the place in the form that it is about. */
export interface Refusal {
  readonly path: FieldPath | null
  readonly message: string
}

export interface RegistrationState {
  readonly beginning: Beginning
  readonly values: RegistrationValues
  /** Fields that were left once: what is wrong with them is said. */
  readonly touched: ReadonlySet<string>
  /** Somebody has tried to save: all that is wrong is said. */
  readonly submitted: boolean
  /** Id of the request that saving will send; another one as soon as something is changed. */
  readonly requestId: string
  readonly refusals: readonly Refusal[]
  setText(field: TextField, text: string): void
  touch(path: string): void
  toggle(field: ListField, id: string): void
  setTie(key: string, change: Partial<TieEntry>): void
  addTie(): void
  removeTie(key: string): void
  setService(key: string, change: Partial<ServiceEntry>): void
  addService(): void
  removeService(key: string): void
  submit(): void
  refuse(refusals: readonly Refusal[]): void
  /** Puts other values in the form, those of a draft say. */
  replace(values: RegistrationValues): void
  /** Begins the next one with the same source. */
  beginNext(): void
}

export type RegistrationStore = StoreApi<RegistrationState>

/** The state of one form. */
export function createRegistrationStore(beginning: Beginning): RegistrationStore {
  return createStore<RegistrationState>()((set) => {
    const change = (edit: (values: RegistrationValues) => RegistrationValues) =>
      set(({ values }) => ({ values: edit(values), requestId: crypto.randomUUID(), refusals: [] }))
    const fresh = (values: RegistrationValues) => ({
      values,
      touched: new Set<string>(),
      submitted: false,
      requestId: crypto.randomUUID(),
      refusals: [],
    })
    return {
      beginning,
      ...fresh(emptyValues(beginning)),
      setText: (field, text) => change((values) => followDate(withText(values, field, text), field)),
      touch: (path) => set(({ touched }) => (touched.has(path) ? {} : { touched: new Set(touched).add(path) })),
      toggle: (field, id) =>
        change((values) => {
          const held = values.lists[field]
          const list = held.includes(id) ? held.filter((one) => one !== id) : [...held, id]
          return { ...values, lists: { ...values.lists, [field]: list } }
        }),
      setTie: (key, part) =>
        change((values) => ({
          ...values,
          ties: values.ties.map((tie) => (tie.key === key ? { ...tie, ...part } : tie)),
        })),
      addTie: () => change((values) => ({ ...values, ties: [...values.ties, emptyTie(values.texts.sourceDate)] })),
      removeTie: (key) => change((values) => ({ ...values, ties: values.ties.filter((tie) => tie.key !== key) })),
      setService: (key, part) =>
        change((values) => ({
          ...values,
          services: values.services.map((one) => (one.key === key ? { ...one, ...part } : one)),
        })),
      addService: () =>
        change((values) => ({
          ...values,
          services: [...values.services, { key: makeRowKey(), title: '', needId: '' }],
        })),
      removeService: (key) =>
        change((values) => ({ ...values, services: values.services.filter((one) => one.key !== key) })),
      submit: () => set({ submitted: true }),
      refuse: (refusals) => set({ refusals }),
      replace: (values) => set(fresh(values)),
      beginNext: () => set(({ values, beginning: begun }) => fresh(nextValues(values, begun))),
    }
  })
}

function withText(values: RegistrationValues, field: TextField, text: string): RegistrationValues {
  return { ...values, texts: { ...values.texts, [field]: text } }
}

/** Ties whose date nobody has touched keep the date of the source. */
function followDate(values: RegistrationValues, field: TextField): RegistrationValues {
  if (field !== 'sourceDate') return values
  const { sourceDate } = values.texts
  return { ...values, ties: values.ties.map((tie) => (tie.startProposed ? { ...tie, start: sourceDate } : tie)) }
}
