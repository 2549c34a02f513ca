import { useParams } from '@tanstack/react-router'
import { idsOfSlug } from '../app/addresses.ts'
import { ThemeListView } from '../features/territory/themes/theme-list-view.tsx'
import { ThemeView } from '../features/territory/themes/theme-view.tsx'

/** `/temi` */
export function ThemesPage() {
  return <ThemeListView />
}

/** `/temi/:slug` */
export function ThemePage() {
  const { slug = '' } = useParams({ strict: false })
  const [id = ''] = idsOfSlug(slug, ['THEME'])
  return <ThemeView key={id} id={id} slug={slug} />
}
