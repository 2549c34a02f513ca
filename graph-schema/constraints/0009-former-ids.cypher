// Ids of actors that were merged into others: they keep resolving.
CREATE CONSTRAINT formerIdOf IF NOT EXISTS FOR (f:FormerId) REQUIRE f.formerId IS UNIQUE;
CREATE INDEX formerIdActor IF NOT EXISTS FOR (f:FormerId) ON (f.actorId);

// The record, asked by what a change takes back, by import, by person and by what it is about.
CREATE INDEX changeReverts IF NOT EXISTS FOR (c:Change) ON (c.reverts);
CREATE INDEX changeBatch IF NOT EXISTS FOR (c:Change) ON (c.batch);
CREATE INDEX changeUser IF NOT EXISTS FOR (c:Change) ON (c.userId);
CREATE INDEX changeSubject IF NOT EXISTS FOR (c:Change) ON (c.subjectId);
