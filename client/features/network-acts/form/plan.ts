import type { ResourceNamespaceMap } from 'i18next'
import type { Act } from '../../../lib/use-act.ts'
import type { FormValues, StartValues } from './values.ts'

/** Names of fields: each has its words. */
export type FieldName = keyof ResourceNamespaceMap['editing']['field']

interface Choice {
  readonly value: string
  readonly label: string
}

interface FieldBase {
  readonly name: FieldName
  readonly needed?: boolean
  readonly hint?: string
}

/** One field of a form. */
export type Field = FieldBase &
  (
    | { readonly kind: 'TEXT'; readonly long?: boolean; readonly inputMode?: 'email' | 'tel' | 'url' }
    | { readonly kind: 'DATE'; readonly exact?: boolean; readonly noneWords?: string }
    /** One of a list; `none` is what an empty choice says. */
    | { readonly kind: 'CHOICE'; readonly choices: readonly Choice[]; readonly none: string }
    /** Several of a list, all in sight. */
    | { readonly kind: 'CHIPS'; readonly items: readonly { readonly id: string; readonly label: string }[] }
    /** Actors found by name, each with the part that it plays where `roles` are given; `one` where there is a single one. */
    | { readonly kind: 'ACTORS'; readonly roles: readonly string[]; readonly one?: boolean }
    /** Where it is known from. */
    | { readonly kind: 'SOURCE' }
  )

/** One act as a form: what it asks, what it will record in a sentence, and how it is sent. */
export interface ActPlan {
  readonly fields: readonly Field[]
  readonly start: StartValues
  readonly tell: (values: FormValues) => string
  readonly send: (act: Act, values: FormValues, requestId: string) => Promise<string | null>
  /** What is wrong with the fields taken together, by the field under which it is told. */
  readonly check?: (values: FormValues) => Readonly<Partial<Record<FieldName, string>>>
  /** The names by which the server calls fields that the form calls otherwise. */
  readonly places?: Readonly<Record<string, FieldName>>
  /** It cannot be taken back from the note that follows. */
  readonly final?: boolean
  /** It destroys something: the button says so by its colour. */
  readonly danger?: boolean
  /** Where to go when it is recorded; the page stays unless told. */
  readonly goTo?: (subjectId: string) => string | null
}
