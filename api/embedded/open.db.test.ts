import { expect, test } from 'vitest'
import { createDriver, verifyDatabase } from '../database/driver.ts'
import { StartError } from '../errors.ts'
import { readTestConnection } from '../testing/test-run.ts'

test('the embedded server is the Neo4j that the pom names', async () => {
  const connection = readTestConnection()
  const driver = createDriver(connection)
  try {
    expect(await verifyDatabase(driver, connection)).toBe('5.26.31')
  } finally {
    await driver.close()
  }
})

test.each([
  [{ password: 'wrong' }, /non accetta le credenziali dell’utente «neo4j»/u],
  [{ database: 'elsewhere' }, /non ha il database «elsewhere»/u],
  [
    { uri: 'bolt://127.0.0.1:1' },
    /^Il Neo4j in bolt:\/\/127\.0\.0\.1:1 non risponde \(NEO4J_URI\): connect ECONNREFUSED/u,
  ],
  [{ uri: 'neo4j://127.0.0.1:1' }, /non risponde \(NEO4J_URI\): nessuno ascolta a questo indirizzo$/u],
])('a database that cannot be used is told in one line: %o', async (wrong, sentence) => {
  const connection = { ...readTestConnection(), ...wrong }
  const driver = createDriver(connection)
  try {
    const error = await verifyDatabase(driver, connection).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(StartError)
    expect(String(error)).not.toContain('\n')
    expect(error).toMatchObject({ message: expect.stringMatching(sentence) })
  } finally {
    await driver.close()
  }
})

test('no statement can make the server fetch from a host', async () => {
  const connection = readTestConnection()
  const driver = createDriver(connection)
  try {
    const session = driver.session({ database: connection.database })
    const loading = session.run("LOAD CSV FROM 'http://127.0.0.1:1/x.csv' AS line RETURN line")
    await expect(loading).rejects.toThrow(/blocked/u)
  } finally {
    await driver.close()
  }
})
