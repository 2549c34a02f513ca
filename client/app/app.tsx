import type { ApolloClient } from '@apollo/client'
import { ApolloProvider } from '@apollo/client/react'
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import { type AnyRouter, RouterProvider } from '@tanstack/react-router'
import type { i18n } from 'i18next'
import { I18nextProvider } from 'react-i18next'
import { ServerStatusContext, type ServerStatusStore } from '../lib/server-status.ts'
import { resolveVariables, theme } from '../styles/theme.ts'

/** Read by `public/colour-scheme.js` too, before the first paint. */
const colourSchemes = localStorageColorSchemeManager({ key: 'trama.colour-scheme' })

export interface AppProps {
  readonly apollo: ApolloClient
  readonly words: i18n
  readonly status: ServerStatusStore
  readonly router: AnyRouter
}

/** Everything that pages find around them: data, words, colours, the state of the server, the addresses. */
export function App({ apollo, words, status, router }: AppProps) {
  return (
    <I18nextProvider i18n={words}>
      <ServerStatusContext value={status}>
        <ApolloProvider client={apollo}>
          <MantineProvider
            theme={theme}
            cssVariablesResolver={resolveVariables}
            colorSchemeManager={colourSchemes}
            defaultColorScheme="auto"
            deduplicateCssVariables={false}
          >
            <RouterProvider router={router} />
          </MantineProvider>
        </ApolloProvider>
      </ServerStatusContext>
    </I18nextProvider>
  )
}
