import { createInstance, type i18n as I18n } from 'i18next'
import type { ProjectKind } from '#graph-schema/model/entity.ts'
import type { TieKind, TieRole } from '#graph-schema/model/tie.ts'
import type { DifferenceKind } from '../../../generated/graphql.ts'
import { makePeriod } from '../../../graph/testing/build-network.ts'
import englishTies from '../../../locales/en/ties.json'
import englishTime from '../../../locales/en/time.json'
import italianTies from '../../../locales/it/ties.json'
import italianTime from '../../../locales/it/time.json'
import type { Change, ChangedEntity, Subject } from '../changes/change.ts'

const WORDS = {
  it: { ties: italianTies, time: italianTime },
  en: { ties: englishTies, time: englishTime },
} as const

/** The words of the page in one language. A key that is missing stays a key, which no sentence may be. */
export async function startTimeWords(language: 'it' | 'en'): Promise<I18n> {
  const instance = createInstance()
  await instance.init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: WORDS[language] },
    interpolation: { escapeValue: false },
  })
  return instance
}

/** An actor of other sources than the vademecum, unless told otherwise. */
export function makeChangedActor(slug: string, name: string, rest: Partial<ChangedEntity> = {}): ChangedEntity {
  return {
    id: `actor:${slug}`,
    name,
    short: name,
    typename: 'Actor',
    entityClass: 'PUBLIC_BODY',
    undertaking: null,
    collective: false,
    area: null,
    sets: ['context'],
    ...rest,
  }
}

export function makeChangedProject(
  slug: string,
  name: string,
  undertaking: ProjectKind,
  rest: Partial<ChangedEntity> = {},
): ChangedEntity {
  return {
    ...makeChangedActor(slug, name),
    id: `project:${slug}`,
    typename: 'Project',
    entityClass: 'PROJECT',
    undertaking,
    ...rest,
  }
}

/** A tie as what a change is about. */
export function makeTieSubject(
  from: ChangedEntity,
  to: ChangedEntity,
  kind: TieKind,
  role: TieRole | null,
  period = '/',
  sets: readonly string[] = ['context'],
): Extract<Subject, { form: 'tie' }> {
  const id = `tie:${from.id}-${to.id}-${kind}`
  return { form: 'tie', tie: { id, from, to, kind, role, sets, dateStatus: 'GIVEN', period: makePeriod(period) } }
}

/** A sure change on one day, or on an unknown day between two. */
export function makeChange(
  kind: DifferenceKind,
  subject: Subject,
  from: string | null,
  to: string | null = from,
  rest: Partial<Change> = {},
): Change {
  const subjectId = subject.form === 'tie' ? subject.tie.id : subject.form === 'entity' ? subject.entity.id : 'gone'
  return {
    id: `${kind}/${subjectId}`,
    kind,
    surely: true,
    subjectId,
    subject,
    when: { __typename: 'DateBounds', kind: 'DATED', earliest: from, latest: to },
    by: [],
    correction: null,
    redrawing: null,
    ...rest,
  }
}
