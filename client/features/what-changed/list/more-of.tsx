import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'

const AT_FIRST = 8
const AT_ONCE = 40
/** Paper cannot be asked for more: it gets so many at least, and says how many there are besides. */
const ON_PAPER = 40

/** The first of a list, more with every call. */
export function useFirst<Item>(items: readonly Item[]): readonly [readonly Item[], () => void] {
  const [most, setMost] = useState(AT_FIRST)
  useEffect(() => {
    // The browser takes its picture of the page when this returns.
    const show = () => flushSync(() => setMost((now) => Math.max(now, ON_PAPER)))
    window.addEventListener('beforeprint', show)
    return () => window.removeEventListener('beforeprint', show)
  }, [])
  return [items.slice(0, most), () => setMost((now) => now + AT_ONCE)]
}

export interface MoreOfProps {
  readonly left: number
  readonly onMore: () => void
}

/** Shows more of a list that was cut; nothing where it is whole. */
export function MoreOf({ left, onMore }: MoreOfProps) {
  const { t } = useTranslation('time')
  if (left <= 0) return null
  return (
    <>
      <Button variant="subtle" className="change-more" onClick={onMore}>
        {t('more', { count: left })}
      </Button>
      <p className="change-more-paper">{t('unknown.more', { count: left })}</p>
    </>
  )
}
