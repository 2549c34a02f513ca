import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './styles/mantine.css'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/global.css'
import './styles/print.css'
import { App } from './app/app.tsx'
import { createAppRouter } from './app/router.tsx'
import { createApolloClient } from './lib/apollo.ts'
import { rememberedLanguage, startI18n } from './lib/i18n.ts'
import { whenQuiet } from './lib/live/when-quiet.ts'
import { createServerStatus } from './lib/server-status.ts'
import { shareRequests } from './lib/shared-requests.ts'
import { watchServer } from './lib/watch-server.ts'

/** The page stands, and nothing was fetched for so long: then it follows what others write, ms. */
const LIVE_AFTER_MS = 3_000

// A function, not awaits of the module: chunks that share code with the first one would wait for it in a circle.
async function start(): Promise<void> {
  const container = document.getElementById('root')
  if (container === null) throw new Error('index.html has no element #root')
  const words = await startI18n(rememberedLanguage())
  const status = createServerStatus()
  const requests = shareRequests()
  const apollo = createApolloClient(status, requests)
  watchServer({ status, onHealed: () => void apollo.refetchQueries({ include: 'active' }) })
  createRoot(container).render(
    <StrictMode>
      <App apollo={apollo} words={words} status={status} router={createAppRouter(words)} />
    </StrictMode>,
  )
  // What others write is no part of the first load, whose picture may still be worked out.
  await whenQuiet(LIVE_AFTER_MS)
  const { startLiveUpdates } = await import('./app/live/live-updates.ts')
  startLiveUpdates({ apollo, requests, status, words })
}

void start()
