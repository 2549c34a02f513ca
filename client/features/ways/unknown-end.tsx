import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { WaysQuestion } from './ways-question.ts'

interface UnknownEndProps {
  /** Of what nothing on record has, cut where it is long. */
  readonly id: string
  readonly question: WaysQuestion
  readonly ask: (change: Partial<WaysQuestion>) => void
}

/** Characters of an id that the server tells. */
const SHOWN = 80

/** An address names an end that is not on record: says so, and takes it out. */
export function UnknownEnd({ id, question: { from, to }, ask }: UnknownEndProps) {
  const { t } = useTranslation('ways')
  const keep = (end: string | null) => (end?.slice(0, SHOWN) === id ? null : end)
  return (
    <div role="alert" className="ways-unknown">
      <p>{t('unknown', { id })}</p>
      <Button variant="default" onClick={() => ask({ from: keep(from), to: keep(to) })}>
        {t('forget')}
      </Button>
    </div>
  )
}
