/** Worker thread: measures one graph after another, so that no request waits behind a long computation. */
import { parentPort } from 'node:worker_threads'
import { measureGraph } from './graph-measures.ts'
import type { MeasureAnswer, MeasureQuestion } from './metrics-worker.ts'

parentPort?.on('message', ({ number, graph }: MeasureQuestion) => {
  const answer: MeasureAnswer = { number, measures: measureGraph(graph) }
  parentPort?.postMessage(answer)
})
