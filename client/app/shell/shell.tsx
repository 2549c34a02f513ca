import { Outlet, useMatches, useRouterState } from '@tanstack/react-router'
import { Suspense, useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { lazyWithDataWords } from '../../lib/lazy-with-words.ts'
import { OpenSearchContext } from '../../lib/open-search.ts'
import { createEarlyKeys } from '../../ui/early-keys.ts'
import { useControlKey } from '../../ui/hot-key.ts'
import { AsOfProblem } from './as-of-problem.tsx'
import { Footer } from './footer.tsx'
import { Header } from './header.tsx'
import { LateHosts } from './late-hosts.tsx'
import { PracticeBanner } from './practice-banner.tsx'
import { ServerBanner } from './server-banner.tsx'
import './shell.css'
import { StaffActsProvider } from './staff-acts-provider.tsx'
import { TabBar } from './tab-bar.tsx'
import { TieActsProvider } from './tie-acts-provider.tsx'

const SearchDialog = lazyWithDataWords(
  async () => (await import('../../features/search/search-dialog.tsx')).SearchDialog,
)

const CONTENT = 'contenuto'

/** What stands around every page. Search opens over it, from its button or with Ctrl+K. */
export function Shell() {
  const { t } = useTranslation('shell')
  const [search, setSearch] = useState<'unused' | 'open' | 'closed'>('unused')
  const [earlyKeys] = useState(createEarlyKeys)
  const fullHeight = useMatches({
    select: (matches) => matches.some(({ staticData }) => staticData.fullHeight === true),
  })
  const openSearch = useCallback(() => {
    // The box takes a moment to come, the first time a long one.
    earlyKeys.start()
    setSearch('open')
  }, [earlyKeys])
  useControlKey('k', () => {
    if (search !== 'open') openSearch()
  })
  return (
    <div className="shell" data-full-height={fullHeight || undefined} data-footer={fullHeight ? undefined : true}>
      <a className="skip-link" href={`#${CONTENT}`}>
        {t('skip')}
      </a>
      <Header onSearch={openSearch} />
      <PracticeBanner />
      <ServerBanner />
      <AsOfProblem />
      <LateHosts />
      <OpenSearchContext value={openSearch}>
        <TieActsProvider>
          <StaffActsProvider>
            <Main />
          </StaffActsProvider>
        </TieActsProvider>
      </OpenSearchContext>
      {fullHeight ? null : <Footer />}
      <TabBar />
      {search === 'unused' ? null : (
        <Suspense>
          <SearchDialog opened={search === 'open'} onClose={() => setSearch('closed')} takeEarly={earlyKeys.take} />
        </Suspense>
      )}
    </div>
  )
}

/** The page itself. It takes the focus when the path changes, so that the next Tab starts in the new page. */
function Main() {
  const main = useRef<HTMLElement>(null)
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const shown = useRef(path)
  useEffect(() => {
    if (shown.current === path) return
    shown.current = path
    main.current?.focus({ preventScroll: true })
  }, [path])
  return (
    <main className="shell-main" id={CONTENT} ref={main} tabIndex={-1}>
      <Outlet />
    </main>
  )
}
