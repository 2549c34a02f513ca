import { type ComponentType, lazy } from 'react'
import { getI18n } from 'react-i18next'
import { loadDataWords, loadPageWords, loadStaffWords } from './i18n.ts'

/** A component whose code and words come when it is first shown: neither is part of the first load. */
export function lazyWithWords<Props>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => {
    const [found] = await Promise.all([load(), loadPageWords(getI18n())])
    return { default: found }
  })
}

/** The same, for a view of all the data. */
export function lazyWithDataWords<Props>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => {
    const [found] = await Promise.all([load(), loadDataWords(getI18n())])
    return { default: found }
  })
}

/** The same, for what only those who work on the register are shown. */
export function lazyWithStaffWords<Props>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => {
    const [found] = await Promise.all([load(), loadStaffWords(getI18n())])
    return { default: found }
  })
}
