import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { FieldIssue } from '#graph-schema/model/registration.ts'
import { readToday } from '../../../lib/today.ts'
import { type FieldPath, findIssues } from './issues.ts'
import type { RegistrationState, RegistrationStore } from './registration-store.ts'

export const RegistrationContext = createContext<RegistrationStore | null>(null)

/** The store of the form that this component stands in. */
export function useRegistrationStore(): RegistrationStore {
  const store = useContext(RegistrationContext)
  if (store === null) throw new TypeError('a field of the registration stands outside of its form')
  return store
}

/** A part of the form's state. */
export function useRegistration<Part>(select: (state: RegistrationState) => Part): Part {
  return useStore(useRegistrationStore(), select)
}

/** What is wrong with a field, once it was left or somebody has tried to save. */
export function useIssue(path: FieldPath): FieldIssue | null {
  return useRegistration(({ values, touched, submitted }) =>
    submitted || touched.has(path) ? issueAt(values, path) : null,
  )
}

/** Checked once a change: all fields of one form ask for the same values. */
let last: { readonly values: RegistrationState['values']; readonly issues: ReturnType<typeof findIssues> } | null = null

export function allIssues(values: RegistrationState['values']): ReadonlyMap<FieldPath, FieldIssue> {
  if (last?.values !== values) last = { values, issues: findIssues(values, readToday()) }
  return last.issues
}

function issueAt(values: RegistrationState['values'], path: FieldPath): FieldIssue | null {
  return allIssues(values).get(path) ?? null
}
