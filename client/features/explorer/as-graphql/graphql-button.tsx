import { Button } from '@mantine/core'
import { IconCode } from '@tabler/icons-react'
import { useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { PLAYGROUND_ANCHOR, ROUTES } from '../../../app/paths.ts'
import { useExplorer } from '../state/explorer-context.ts'

/** Opens the editor of queries on the query of this view; what writes it comes with the click. */
export function GraphqlButton() {
  const { t, i18n } = useTranslation('explorer')
  const { question, exploration } = useExplorer()
  const router = useRouter()
  async function open(): Promise<void> {
    const { paramsOfView } = await import('./open-query.ts')
    const search = await paramsOfView(i18n, question, exploration, location.href)
    await router.navigate({ to: ROUTES.research, search, hash: PLAYGROUND_ANCHOR })
  }
  return (
    <Button
      variant="subtle"
      leftSection={<IconCode size={20} aria-hidden="true" />}
      title={t('asGraphqlHint')}
      onClick={() => void open()}
    >
      {t('asGraphql')}
    </Button>
  )
}
