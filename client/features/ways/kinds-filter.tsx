import { Button, Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { TIE_KINDS, type TieKind } from '#graph-schema/model/tie.ts'
import { EVERYTHING, type WaysQuestion } from './ways-question.ts'

interface KindsFilterProps {
  readonly kinds: ReadonlySet<TieKind>
  readonly ask: (change: Partial<WaysQuestion>) => void
}

/** Which kinds of tie a way may follow: closed it says how many, open it lists them. */
export function KindsFilter({ kinds, ask }: KindsFilterProps) {
  const { t } = useTranslation('ways')
  const isWhole = kinds.size === TIE_KINDS.length
  return (
    <details className="ways-kinds">
      <summary>{isWhole ? t('kinds.all') : t('kinds.some', { count: kinds.size, total: TIE_KINDS.length })}</summary>
      <fieldset>
        <legend className="visually-hidden">{t('kinds.title')}</legend>
        {TIE_KINDS.map((kind) => (
          <KindCheckbox key={kind} kind={kind} kinds={kinds} ask={ask} />
        ))}
      </fieldset>
      {isWhole ? null : (
        <Button variant="subtle" size="sm" onClick={() => ask({ kinds: EVERYTHING.kinds })}>
          {t('kinds.reset')}
        </Button>
      )}
    </details>
  )
}

function KindCheckbox({ kind, kinds, ask }: KindsFilterProps & { readonly kind: TieKind }) {
  const { t } = useTranslation('words')
  return (
    <Checkbox
      label={t(`tieKind.${kind}`)}
      checked={kinds.has(kind)}
      onChange={({ currentTarget: { checked } }) => {
        const changed = new Set(kinds)
        if (checked) changed.add(kind)
        else changed.delete(kind)
        ask({ kinds: changed })
      }}
    />
  )
}
