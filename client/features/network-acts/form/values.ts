/** Somebody chosen for a list of people: members of a group, participants of an event. */
export interface ChosenActor {
  readonly key: string
  /** Empty while what is written is nobody's name. */
  readonly id: string
  readonly name: string
  readonly role: string
}

/** What stands in a form, field by field. A date is EDTF, empty for none, and null while it cannot be read. */
export interface FormValues {
  readonly texts: Readonly<Record<string, string>>
  readonly dates: Readonly<Record<string, string | null>>
  readonly lists: Readonly<Record<string, readonly string[]>>
  readonly actors: Readonly<Record<string, readonly ChosenActor[]>>
}

/** What a form begins with; what is left out is empty. */
export type StartValues = Partial<FormValues>

export function startValues({ texts = {}, dates = {}, lists = {}, actors = {} }: StartValues): FormValues {
  return { texts, dates, lists, actors }
}

/** A text without blanks around it. */
export function textOf({ texts }: FormValues, name: string): string {
  return texts[name]?.trim() ?? ''
}

/** A text, or null where the field is empty. */
export function givenText(values: FormValues, name: string): string | null {
  const text = textOf(values, name)
  return text === '' ? null : text
}

export function rawText({ texts }: FormValues, name: string): string {
  return texts[name] ?? ''
}

/** EDTF; empty for no date, null while what is written cannot be read. */
export function rawDate({ dates }: FormValues, name: string): string | null {
  const date = dates[name]
  return date === undefined ? '' : date
}

/** EDTF; empty where no date is given. */
export function dateOf(values: FormValues, name: string): string {
  return rawDate(values, name) ?? ''
}

export function listOf({ lists }: FormValues, name: string): readonly string[] {
  return lists[name] ?? []
}

export function actorsOf({ actors }: FormValues, name: string): readonly ChosenActor[] {
  return actors[name] ?? []
}

/** Those of the list who were found by name. */
export function foundActors(values: FormValues, name: string): readonly ChosenActor[] {
  return actorsOf(values, name).filter(({ id }) => id !== '')
}

/** One of a closed list of words; null where the text is none of them. */
export function oneOf<Word extends string>(words: readonly Word[], text: string): Word | null {
  return words.find((word) => word === text) ?? null
}

/** Whether something was written in a row of a list of people. */
export function isWritten({ id, name }: ChosenActor): boolean {
  return id !== '' || name.trim() !== ''
}
