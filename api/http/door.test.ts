import { describe, expect, test } from 'vitest'
import { openDoor } from './door.ts'

describe('a door', () => {
  test('says that the server is starting until something serves it', async () => {
    const door = await openDoor('127.0.0.1', 0)
    const ask = () => fetch(`http://127.0.0.1:${door.port}/`)
    const early = await ask()
    expect([early.status, early.headers.get('retry-after')]).toEqual([503, '2'])
    door.serve((_request, response) => response.end('served'))
    expect(await (await ask()).text()).toBe('served')
    await door.close()
  })

  test('whose port is taken says so in one sentence, naming another', async () => {
    const door = await openDoor('127.0.0.1', 0)
    await expect(openDoor('127.0.0.1', door.port)).rejects.toThrow(
      `La porta ${door.port} è occupata da un altro programma; per usarne un’altra: PORT=${door.port + 1}.`,
    )
    await door.close()
  })

  test('being closed lets a running answer end and takes no other', async () => {
    const door = await openDoor('127.0.0.1', 0)
    const address = `http://127.0.0.1:${door.port}/`
    let finish: () => void = () => {}
    const arrived = new Promise<void>((resolve) => {
      door.serve((_request, response) => {
        finish = () => response.end('whole')
        resolve()
      })
    })
    const answer = fetch(address)
    await arrived
    const closed = door.close()
    finish()
    expect(await (await answer).text()).toBe('whole')
    await closed
    await expect(fetch(address)).rejects.toThrow()
  })
})
