import type { ReportKind, ServiceSubject } from '../../../generated/graphql.ts'
import type { CodedName } from '../words/area-words.ts'

/** Letters and digits alone, small and without accents. */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, ' ')
    .trim()
}

/** The one that a text means: its code, its name, both, or words that only one name has; null where that is none. */
export function findCoded(items: readonly CodedName[], text: string): string | null {
  const asked = plain(text)
  if (asked === '') return null
  const exact = items.find(({ code, label }) =>
    [plain(code), plain(label), plain(`${code} ${label}`), plain(`${label} ${code}`)].includes(asked),
  )
  if (exact !== undefined) return exact.id
  const within = asked.length < 4 ? [] : items.filter(({ label }) => ` ${plain(label)}`.includes(` ${asked}`))
  return within.length === 1 ? (within[0]?.id ?? null) : null
}

const SUBJECT_STARTS: Readonly<Record<ServiceSubject, readonly string[]>> = {
  FIRMS: ['impres', 'aziend', 'firm', 'business', 'compan'],
  WORKERS: ['lavorator', 'dipendent', 'worker', 'employee'],
  FAMILIES: ['famigli', 'famil'],
  CITIZENS: ['cittadin', 'citizen', 'popolazione'],
}
const NO_SUBJECT: ReadonlySet<string> = new Set(['', 'tutti', 'tutte', 'non distinto', 'nd', 'all', 'not told apart'])

/** Of whom a text says that answers are; null for not told apart, undefined where it says nothing that is known. */
export function findSubject(text: string): ServiceSubject | null | undefined {
  const asked = plain(text)
  return NO_SUBJECT.has(asked) ? null : startOf(SUBJECT_STARTS, asked)
}

const KIND_STARTS: Readonly<Record<ReportKind, readonly string[]>> = {
  NEED: ['bisogn', 'need', 'chi ha il bisogno', 'who has'],
  RESOURCE: ['risors', 'resource', 'offer', 'chi puo offrire', 'who can'],
  KNOWLEDGE: ['conosc', 'know', 'chi conosce', 'who knows'],
}

/** What a text says that was asked; a need where it says nothing at all, undefined where it says nothing that is known. */
export function findKind(text: string, otherwise: ReportKind): ReportKind | undefined {
  const asked = plain(text)
  return asked === '' ? otherwise : startOf(KIND_STARTS, asked)
}

function startOf<Word extends string>(
  starts: Readonly<Record<Word, readonly string[]>>,
  asked: string,
): Word | undefined {
  const isWord = (name: string): name is Word => name in starts
  return Object.keys(starts).find(
    (name): name is Word =>
      isWord(name) && (name.toLowerCase() === asked || starts[name].some((start) => asked.startsWith(start))),
  )
}
