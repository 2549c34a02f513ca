import { useQuery } from '@apollo/client/react'
import { Button } from '@mantine/core'
import { IconCode, IconX } from '@tabler/icons-react'
import { useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { FactSet } from '#graph-schema/model/evidence.ts'
import { PLAYGROUND_ANCHOR, ROUTES } from '../../../app/paths.ts'
import { SupposedActorsDocument, WhatIfDocument } from '../../../generated/graphql.ts'
import { describeError } from '../../../lib/display-error.ts'
import { Answered } from '../more/answered.tsx'
import type { Supposition } from '../more/more-question.ts'
import { paramsOfWhatIf, whatIfVariables } from './as-graphql.ts'
import { type Choices, seatlessOf, tellPremise, tellWhatIf, type WhatIf } from './tell-what-if.ts'

export interface WhatIfResultProps {
  readonly day: string | null
  readonly sets: ReadonlySet<FactSet>
  readonly choices: Choices
  readonly supposed: Supposition
  readonly onClear: () => void
}

/** What would change, in sentences; how to ask it elsewhere, and how to drop it. */
export function WhatIfResult({ choices, supposed, day, sets, onClear }: WhatIfResultProps) {
  const { t, i18n } = useTranslation('structure')
  const router = useRouter()
  const variables = whatIfVariables(supposed, day, sets)
  const [first, second] = supposed.kind === 'tie' ? [supposed.a, supposed.b] : [supposed.actor, supposed.actor]
  const actors = useQuery(SupposedActorsDocument, { variables: { first, second }, fetchPolicy: 'no-cache' })
  const isGone = supposed.kind === 'service' && choices.offered.every(({ id }) => id !== supposed.area)
  const result = useQuery(WhatIfDocument, { variables, fetchPolicy: 'no-cache', skip: isGone })
  const isRefused = result.error !== undefined && describeError(result.error).kind === 'refused'
  const openQuery = () =>
    void router.navigate({
      to: ROUTES.research,
      search: paramsOfWhatIf(`${t('whatIf.comment')}\n${location.href}`, variables),
      hash: PLAYGROUND_ANCHOR,
    })
  return (
    <>
      <Answered result={actors}>
        {(names) => {
          const premise = tellPremise(i18n, supposed, names, choices)
          if (isGone) return <p role="alert">{t('whatIf.areaGone')}</p>
          if (premise === null || isRefused) return <p role="alert">{t('whatIf.unknown')}</p>
          return (
            <>
              <p aria-live="polite">{premise}</p>
              <Answered result={result}>
                {({ whatIf }) => (
                  <Changes
                    whatIf={whatIf}
                    choices={choices}
                    seatless={supposed.kind === 'tie' ? seatlessOf(names) : []}
                  />
                )}
              </Answered>
            </>
          )
        }}
      </Answered>
      <div className="more-tools">
        <Button variant="default" leftSection={<IconCode size={18} aria-hidden="true" />} onClick={openQuery}>
          {t('graphql')}
        </Button>
        <Button variant="subtle" leftSection={<IconX size={18} aria-hidden="true" />} onClick={onClear}>
          {t('whatIf.clear')}
        </Button>
      </div>
    </>
  )
}

interface ChangesProps {
  readonly whatIf: WhatIf
  readonly choices: Choices
  /** Names of those who would be tied and of whom no seat is known. */
  readonly seatless: readonly string[]
}

function Changes({ whatIf, choices, seatless }: ChangesProps) {
  const { t, i18n } = useTranslation('structure')
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' })
  const { cells, areas, gaps } = tellWhatIf(i18n, whatIf, choices)
  if (cells.length + areas.length + gaps.length === 0) {
    return (
      <p className="more-none">
        {t('whatIf.nothing')}{' '}
        {seatless.length === 0
          ? null
          : t('whatIf.nothingSeat', { names: list.format(seatless), count: seatless.length })}
      </p>
    )
  }
  return (
    <div className="what-if-changes">
      <Group title={t('whatIf.cellsTitle')} sentences={cells} />
      <Group title={t('whatIf.areasTitle')} sentences={areas} />
      <Group title={t('whatIf.gapsTitle')} sentences={gaps} />
    </div>
  )
}

function Group({ title, sentences }: { readonly title: string; readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return null
  return (
    <div>
      <h4>{title}</h4>
      <ul className="more-list">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  )
}
