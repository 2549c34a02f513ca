import type { ApolloClient } from '@apollo/client'
import type { i18n as I18n } from 'i18next'
import { ENTITIES } from '#graph-schema/model/entity.ts'
import { entityTypeOf } from '#graph-schema/model/ids.ts'
import { LiveNameFragmentDoc, ViewerDocument } from '../../generated/graphql.ts'
import { loadStaffWords } from '../../lib/i18n.ts'
import { type LiveChange, watchChanges } from '../../lib/live/watch-changes.ts'
import type { ServerStatusStore } from '../../lib/server-status.ts'
import type { SharedRequests } from '../../lib/shared-requests.ts'
import { showToast } from '../../lib/toasts.ts'

/**
 * Questions whose answer may have changed whatever was written: lists, networks, counts. Pages of one thing are asked
 * again when the change names something that they show. What a form was filled in from is never asked again under the
 * hands of who fills it in.
 */
const ALWAYS: ReadonlySet<string> = new Set([
  'ExplorerNetwork',
  'NetworkOverview',
  'NetworkFigures',
  'LocalNodes',
  'GovernanceBodies',
  'GovernanceLevels',
  'CollectiveActors',
  'WaysBetween',
  'Evidence',
  'Inbox',
  'SituationFigures',
  'SituationKinds',
  'SituationWay',
  'SituationGrowth',
  'SituationGaps',
  'SituationToDo',
  'SituationSources',
  'TerritoryCoverage',
  'CoverageCell',
  'TerritoryFigures',
  'NeedReports',
  'StructuralGaps',
  'Chairs',
  'ExpectedResults',
  'OutreachBeforeAdhesions',
  'WhatIf',
  'ThemeList',
  'ThemePage',
  'TimeFrame',
  'BandGrowth',
  'BandSpan',
  'MeetingMarks',
  'GrowthSeries',
  'WhatChanged',
  'ChangedTotals',
  'ChangeLog',
  'RecordState',
])
const WHEN_NAMED: ReadonlySet<string> = new Set([
  'ActorPage',
  'ProjectPage',
  'EventPage',
  'GroupPage',
  'MunicipalityPage',
  'EntityAround',
  'FactsOf',
  'AdhesionCasePage',
])

/** Changes that come together are one reading, ms. */
const GATHER_MS = 150
/** Two readings are at least so far apart, ms: an import writes a thousand times. */
const APART_MS = 1_000

export interface LiveParts {
  readonly apollo: ApolloClient
  readonly requests: SharedRequests
  readonly status: ServerStatusStore
  readonly words: I18n
}

/** Keeps what is on screen up to date with what others write. @returns a function that ends it. */
export function startLiveUpdates({ apollo, requests, status, words }: LiveParts): () => void {
  let gathered = new Set<string>()
  let missedMuch = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let readAt = 0

  const flush = async (): Promise<void> => {
    timer = undefined
    readAt = Date.now()
    const subjects = gathered
    gathered = new Set()
    const all = missedMuch
    missedMuch = false
    const unknown = [...subjects].filter((id) => id.startsWith('actor:') && nameIn(apollo, id) === null)
    const asked = [...apollo.getObservableQueries('active')].filter((query) =>
      concerns(
        { queryName: query.queryName ?? '', readData: () => query.getCurrentResult().data },
        all ? null : subjects,
      ),
    )
    requests.forget()
    await Promise.allSettled(asked.map((query) => query.refetch()))
    await announce(
      words,
      unknown.map((id) => nameIn(apollo, id)).filter((name) => name !== null),
    )
  }
  const gather = ({ subjects }: Pick<LiveChange, 'subjects'>): void => {
    for (const id of subjects) gathered.add(id)
    timer ??= setTimeout(() => void flush(), Math.max(GATHER_MS, readAt + APART_MS - Date.now()))
  }
  const watch = watchChanges({
    onChange: gather,
    onAgain() {
      missedMuch = true
      gather({ subjects: [] })
    },
    isUp: () => status.getState().kind === 'up',
  })
  const stopRestarting = restartForOthers(apollo, watch.restart)
  return () => {
    clearTimeout(timer)
    stopRestarting()
    watch.stop()
  }
}

/** Whoever signs in or out is told other things from then on. */
function restartForOthers(apollo: ApolloClient, restart: () => void): () => void {
  let who: string | null | undefined
  const watching = apollo.watchQuery({ query: ViewerDocument, fetchPolicy: 'cache-only' }).subscribe(({ data }) => {
    const now = data?.viewer?.accountId
    if (now === undefined || now === who) return
    if (who !== undefined) restart()
    who = now
  })
  return () => watching.unsubscribe()
}

/** A question that something on screen answers from. */
interface ShownQuery {
  readonly queryName: string
  readonly readData: () => unknown
}

/** Whether what a question was answered with may be old, after a change of these; null: of anything. */
export function concerns(query: ShownQuery, subjects: ReadonlySet<string> | null): boolean {
  const { queryName: name } = query
  if (ALWAYS.has(name)) return true
  if (!WHEN_NAMED.has(name)) return false
  if (subjects === null) return true
  const answer = JSON.stringify(query.readData() ?? null)
  return [...subjects].some((id) => answer.includes(`"${id}"`))
}

/** The name of an entity that some answer has brought; null where none has. */
function nameIn(apollo: ApolloClient, id: string): string | null {
  const type = entityTypeOf(id)
  if (type === null) return null
  const found = apollo.readFragment({ id: `${ENTITIES[type].label}:${id}`, fragment: LiveNameFragmentDoc })
  return found?.label ?? null
}

/** Says who has come, politely. */
async function announce(words: I18n, names: readonly string[]): Promise<void> {
  const [name] = names
  if (name === undefined) return
  await loadStaffWords(words)
  const text =
    names.length === 1
      ? words.t('live.added', { ns: 'record', name })
      : words.t('live.addedMany', { ns: 'record', count: names.length })
  showToast({ text })
}
