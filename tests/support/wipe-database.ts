import neo4j from 'neo4j-driver'
import type { DatabaseConnection } from '#api/database/driver.ts'

const DELETE_ALL = 'MATCH (entity) CALL (entity) { DETACH DELETE entity } IN TRANSACTIONS OF 5000 ROWS'

/** Makes a database as empty as a new one: no data, no constraints, no indexes of ours. */
export async function wipeDatabase(connection: DatabaseConnection): Promise<void> {
  const driver = neo4j.driver(connection.uri, neo4j.auth.basic(connection.user, connection.password))
  const session = driver.session({ database: connection.database })
  try {
    const constraints = await session.run('SHOW CONSTRAINTS YIELD name')
    for (const row of constraints.records) await session.run(`DROP CONSTRAINT \`${row.get('name')}\``)
    const indexes = await session.run("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name")
    for (const row of indexes.records) await session.run(`DROP INDEX \`${row.get('name')}\``)
    await session.run(DELETE_ALL)
  } finally {
    await driver.close()
  }
}
