import type { i18n as I18n } from 'i18next'
import { writeDate } from '../../../graph/words/date-words.ts'
import type { When } from './change.ts'
import type { RedrawingBody } from './gather-redrawings.ts'
import { FROM, fillSentence, listNames, type Segment, TARGET, tellWho, WHO } from './segments.ts'
import { contextOfDay } from './tell-when.ts'

/** "Dal 1 gen 2026 Porte è in Pinerolo e non più in Bassa Val Chisone". */
export function tellRedrawing(i18n: I18n, body: RedrawingBody, when: When): readonly Segment[] {
  const what = i18n.t(`time:redrawn.${sentenceOf(body)}`, {
    count: body.act === 'MOVED' ? body.comuni.length : body.areas.length,
    who: WHO,
    to: TARGET,
    from: FROM,
  })
  const day = when?.earliest ?? null
  const text =
    day === null || day !== when?.latest
      ? what
      : i18n.t('time:redrawn.since', { date: writeDate(i18n, day), what, ...contextOfDay(day) })
  const parts = {
    [WHO]: body.act === 'MOVED' ? tellWho(i18n, body.comuni) : listNames(i18n, body.areas),
    [TARGET]: listNames(i18n, body.entered),
    [FROM]: listNames(i18n, body.left),
  }
  return fillSentence(text, parts, i18n.language)
}

function sentenceOf({ act, left, entered }: RedrawingBody) {
  switch (act) {
    case 'MOVED':
      if (left.length === 0) return 'entered'
      return entered.length === 0 ? 'left' : 'moved'
    case 'BEGAN':
      return left.length === 0 ? 'began' : 'beganFrom'
    case 'ENDED':
      if (entered.length === 0) return 'ended'
      return entered.length === 1 ? 'merged' : 'divided'
  }
}
