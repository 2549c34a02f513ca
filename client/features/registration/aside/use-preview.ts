import type { i18n as I18n } from 'i18next'
import { useTranslation } from 'react-i18next'
import { PROJECT_KINDS } from '#graph-schema/model/entity.ts'
import { relationOf } from '#graph-schema/model/registration.ts'
import { tellTie, writeSentence } from '../../../graph/sentences.ts'
import { describePeriod, writeDate } from '../../../graph/words/date-words.ts'
import { periodOfText } from '../../../graph/words/period-of-text.ts'
import { isAct } from '../../../graph/words/tie-acts.ts'
import { readToday } from '../../../lib/today.ts'
import { useFormOptions } from '../form/options-context.ts'
import { hasContact, mayBeInvited } from '../state/issues.ts'
import { dateOf, toPeriod } from '../state/to-input.ts'
import { useRegistration } from '../state/use-registration.ts'
import { useSourceTitle } from '../state/use-source-title.ts'
import type { RegistrationValues, TieEntry } from '../state/values.ts'

/** What saving will record: one sentence a thing, none while there is no name. */
export function usePreview(): string[] {
  const { t, i18n } = useTranslation('registration')
  const values = useRegistration((state) => state.values)
  const { options } = useFormOptions()
  const source = useSourceTitle()
  const { texts, lists } = values
  const name = texts.name.trim()
  if (name === '') return []
  const seat = options.municipalities.nodes.find(({ id }) => id === texts.seat)?.label
  const labelsOf = (items: readonly { readonly id: string; readonly label: string }[], ids: readonly string[]) =>
    listOf(
      i18n,
      items.filter(({ id }) => ids.includes(id)).map(({ label }) => label),
    )
  const kinds = new Map(options.projects.nodes.map(({ id, projectKind }) => [id, projectKind]))
  const node = options.localNodes.nodes.find(({ id }) => id === texts.localNode)?.label
  const services = values.services.map(({ title }) => title.trim()).filter((title) => title !== '')
  return [
    seat === undefined ? t('preview.actor', { name }) : t('preview.actorWithSeat', { name, seat }),
    ...values.ties.flatMap((tie) => tellEntry(i18n, name, tie, values, kinds)),
    ...(node === undefined ? [] : [t('preview.node', { name, node })]),
    ...(lists.areas.length === 0 ? [] : [t('preview.areas', { areas: labelsOf(options.microAreas, lists.areas) })]),
    ...(services.length === 0 ? [] : [t('preview.services', { services: listOf(i18n, services) })]),
    ...(lists.seeks.length === 0 ? [] : [t('preview.seeks', { needs: labelsOf(options.needs, lists.seeks) })]),
    ...(hasContact(texts) ? [t('preview.contact')] : []),
    t('preview.source', { source }),
  ]
}

/** "Coesa ha deciso di aderire al Patto. Dal 20 nov 2026." – or, undated, what attests it. */
function tellEntry(
  i18n: I18n,
  name: string,
  tie: TieEntry,
  { texts }: RegistrationValues,
  kinds: ReadonlyMap<string, string>,
): string[] {
  if (tie.otherId === '') return []
  const { kind, role, reversed } = relationOf(tie.relation)
  const today = readToday()
  const period = periodOfText(toPeriod(tie.start, today))
  const invited = mayBeInvited(tie) && tie.inviterId !== ''
  const told = {
    ...{ kind, role, period },
    dateStatus: period.text === '/' ? ('UNKNOWN' as const) : ('GIVEN' as const),
    ...(invited ? { invitedBy: { id: tie.inviterId, label: tie.inviterName } } : {}),
  }
  const undertaking = PROJECT_KINDS.find((one) => one === kinds.get(tie.otherId)) ?? null
  const teller = { name, collective: false, undertaking: null }
  const other = { name: tie.otherName, collective: false, undertaking }
  const sentence = writeSentence(tellTie(i18n, told, reversed ? 'to' : 'from', teller, other, today))
  const lower = sentence.charAt(0).toLocaleLowerCase(i18n.language) + sentence.slice(1)
  const source = dateOf(texts.sourceDate, today)
  const say = (key: 'preview.dated' | 'preview.attested' | 'preview.undated', values: Record<string, string>) =>
    i18n.t(key, { ns: 'registration', ...values })
  const whole = reversed ? sentence : `${name} ${lower}`
  if (period.text !== '/')
    return [say('preview.dated', { sentence: whole, date: describePeriod(i18n, period, isAct(role)) })]
  return [
    source === null || source.startsWith('[')
      ? say('preview.undated', { sentence: whole })
      : say('preview.attested', { sentence: whole, date: writeDate(i18n, source) }),
  ]
}

function listOf({ language }: I18n, words: readonly string[]): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(words)
}
