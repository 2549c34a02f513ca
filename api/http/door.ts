import { createServer, type RequestListener, type Server } from 'node:http'
import { StartError } from '../errors.ts'

/** Running answers get this long to end when the server stops, ms. */
const DRAIN_MS = 10_000
const SWEEP_MS = 50

/** An open port. Until something serves it, it says that Trama is starting. */
export interface Door {
  readonly port: number
  serve(handler: RequestListener): void
  /** Takes no new connection, lets running answers end, then closes the rest. */
  close(): Promise<void>
}

/**
 * Listens at once, so that a port in use is told before anything slow begins.
 * @throws StartError in one sentence when the port cannot be had.
 */
export async function openDoor(host: string, port: number): Promise<Door> {
  let handler: RequestListener = (_request, response) => {
    response.writeHead(503, { 'retry-after': '2', 'content-type': 'text/plain; charset=utf-8' })
    response.end('Trama si sta avviando.\n')
  }
  const server = createServer((request, response) => handler(request, response))
  const bound = await listen(server, host, port)
  return {
    port: bound,
    serve(next) {
      handler = next
    },
    close: () => close(server),
  }
}

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(explain(error, host, port)))
    server.listen(port, host, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): StartError {
  switch (error.code) {
    case 'EADDRINUSE':
      return new StartError(`La porta ${port} è occupata da un altro programma; per usarne un’altra: PORT=${port + 1}.`)
    case 'EACCES':
      return new StartError(`La porta ${port} è riservata al sistema; per usarne un’altra: PORT=4000.`)
    default:
      return new StartError(`Non posso ascoltare su ${host}:${port} (HOST, PORT): ${error.code ?? error.message}.`)
  }
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve())
  })
  // A connection whose last answer has ended would stay open for the next question, and hold up the end.
  const sweeping = setInterval(() => server.closeIdleConnections(), SWEEP_MS)
  const late = setTimeout(() => server.closeAllConnections(), DRAIN_MS)
  await closed
  clearInterval(sweeping)
  clearTimeout(late)
}
