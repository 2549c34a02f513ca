import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { TimedOut } from '../../errors.ts'
import type { GraphMeasures } from './graph-measures.ts'
import { type KeptPromises, keepPromises } from './kept-promises.ts'
import type { MeasuredNetwork } from './measured-network.ts'
import type { SimpleGraph } from './simple-graph.ts'

export interface MeasureQuestion {
  readonly number: number
  readonly graph: SimpleGraph
}
export interface MeasureAnswer {
  readonly number: number
  readonly measures: GraphMeasures
}

/** Measures graphs in a thread of its own; equal graphs are measured once. */
export interface MetricsWorker {
  /** @throws TimedOut when the computation takes too long. */
  measure(graph: SimpleGraph): Promise<GraphMeasures>
  /** Networks measured lately, by the question that they answer and the state of the data. */
  readonly networks: KeptPromises<MeasuredNetwork>
  stop(): Promise<void>
}

/** Through the project's own door, so that the thread reads TypeScript wherever the server does. */
const START = new URL('../../start.mjs', import.meta.url)
const FILE = fileURLToPath(new URL('./metrics.worker.ts', import.meta.url))
const TIMEOUT_MS = 15_000
const KEPT_GRAPHS = 32
const KEPT_NETWORKS = 32

interface Waiting {
  readonly resolve: (measures: GraphMeasures) => void
  readonly reject: (error: unknown) => void
}

/** Starts no thread until the first graph comes; the thread does not keep the process alive. */
export function createMetricsWorker(): MetricsWorker {
  const waiting = new Map<number, Waiting>()
  const graphs = keepPromises<GraphMeasures>(KEPT_GRAPHS)
  let worker: Worker | null = null
  let last = 0

  function abandon(error: unknown): void {
    worker = null
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }

  function start(): Worker {
    const started = new Worker(START, { argv: [FILE] })
    started.unref()
    started.on('message', ({ number, measures }: MeasureAnswer) => {
      waiting.get(number)?.resolve(measures)
      waiting.delete(number)
    })
    started.on('error', (error) => {
      // A thread that was ended for being slow may still complain; the questions are the next one's by then.
      if (worker === started) abandon(error)
    })
    worker = started
    return started
  }

  function ask(graph: SimpleGraph): Promise<GraphMeasures> {
    last += 1
    const question: MeasureQuestion = { number: last, graph }
    const thread = worker ?? start()
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        void thread.terminate()
        abandon(new TimedOut())
      }, TIMEOUT_MS)
      const done = () => clearTimeout(timer)
      waiting.set(question.number, {
        resolve: (measures) => {
          done()
          resolve(measures)
        },
        reject: (error) => {
          done()
          reject(error)
        },
      })
      thread.postMessage(question)
    })
  }

  return {
    networks: keepPromises(KEPT_NETWORKS),
    measure(graph) {
      const key = createHash('sha256').update(JSON.stringify(graph.neighbours)).digest('base64')
      return graphs.get(key, () => ask(graph))
    },
    async stop() {
      await worker?.terminate()
      abandon(new TimedOut())
    },
  }
}
