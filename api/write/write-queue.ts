import { Unavailable } from '../errors.ts'

/** Acts that may wait for their turn in one process; more are told to come back. */
const MOST_WAITING = 500

interface Queue {
  waiting: number
  last: Promise<unknown>
}

const QUEUES = new WeakMap<object, Queue>()

/**
 * Runs one act after the other on what they write to. The database makes writers wait for one another as well; waiting
 * here, they hold no connection that readers need.
 * @throws Unavailable when too many wait already.
 */
export async function inTurn<T>(on: object, work: () => Promise<T>): Promise<T> {
  const queue = QUEUES.get(on) ?? { waiting: 0, last: Promise.resolve() }
  QUEUES.set(on, queue)
  if (queue.waiting >= MOST_WAITING) throw new Unavailable()
  queue.waiting += 1
  const turn = queue.last.then(work, work)
  queue.last = turn
  try {
    return await turn
  } finally {
    queue.waiting -= 1
  }
}
