import type { i18n as I18n } from 'i18next'
import { isActorClass } from '../../../graph/model/entity-class.ts'
import type { Situation } from '../state/use-situation.ts'
import { tellSituation } from './tell-situation.ts'

/** So many of the most connected are named. */
const NAMED = 3

/** What the picture shows, for those who do not see it. */
export function tellPicture(i18n: I18n, { figures, day, present }: Situation): string {
  const t = i18n.getFixedT(i18n.language, 'situation')
  const connected = [...present.entities.values()]
    .filter(({ collective, entityClass }) => !collective && isActorClass(entityClass))
    .map(({ id, name }) => ({ name, ties: present.tiesOf.get(id)?.length ?? 0 }))
    .filter(({ ties }) => ties > 0)
    .sort((a, b) => b.ties - a.ties || (a.name < b.name ? -1 : 1))
    .slice(0, NAMED)
    .map(({ name, ties }) => t('picture.connected', { name, count: ties }))
  const names = new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(connected)
  const sentences = tellSituation(i18n, figures, day).map((sentence) => sentence.replaceAll(/<\/?b>/gu, ''))
  return [...sentences, ...(connected.length === 0 ? [] : [t('picture.most', { names })])].join(' ')
}
