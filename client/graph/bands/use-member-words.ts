import { useTranslation } from 'react-i18next'

/** "14 componenti", or that nobody knows them. */
export function useMemberWords(count: number): string {
  const { t } = useTranslation('groups')
  return count === 0 ? t('levels.unknown') : t('levels.members', { count })
}
