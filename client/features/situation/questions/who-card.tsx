import { useTranslation } from 'react-i18next'
import { PARAMS, ROUTES } from '../../../app/paths.ts'
import { withNumber } from '../hero/tell-situation.ts'
import type { Situation } from '../state/use-situation.ts'
import { KindsBars } from './kinds-bars.tsx'
import { QuestionCard } from './question-card.tsx'
import { useKinds } from './use-kinds.ts'

/** Who is in: how many of each kind. */
export function WhoCard({ situation }: { readonly situation: Situation }) {
  const { t, i18n } = useTranslation(['situation', 'words'])
  const kinds = useKinds(situation)
  const [first] = kinds ?? []
  const actors = kinds?.reduce((sum, { count }) => sum + count, 0) ?? 0
  return (
    <QuestionCard
      question={t('who.question')}
      picture={kinds === null ? null : <KindsBars kinds={kinds} />}
      answer={
        kinds === null || first === undefined
          ? null
          : `${t('who.kinds', { ...withNumber(i18n, actors), kinds: kinds.length })} ${t('who.most', {
              kind: t(`who.plural.${first.entityClass}`),
              number: new Intl.NumberFormat(i18n.language).format(first.count),
            })}`
      }
      href={`${ROUTES.network}?${PARAMS.view}=tabella`}
      go={t('who.go')}
    />
  )
}
