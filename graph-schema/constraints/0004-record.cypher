// The record: one head that every write locks, one change a number, one effect a request.
CREATE CONSTRAINT changeHeadId IF NOT EXISTS FOR (h:ChangeHead) REQUIRE h.id IS UNIQUE;
CREATE CONSTRAINT changeId IF NOT EXISTS FOR (c:Change) REQUIRE c.id IS UNIQUE;
CREATE CONSTRAINT changeSeq IF NOT EXISTS FOR (c:Change) REQUIRE c.seq IS UNIQUE;
CREATE CONSTRAINT requestId IF NOT EXISTS FOR (r:Request) REQUIRE r.id IS UNIQUE;
CREATE INDEX changeAt IF NOT EXISTS FOR (c:Change) ON (c.at, c.id);

// What is on record beside the graph: contacts, adhesion cases, imports, views and the like.
CREATE CONSTRAINT itemId IF NOT EXISTS FOR (i:Item) REQUIRE i.id IS UNIQUE;
CREATE INDEX contactActor IF NOT EXISTS FOR (c:Contact) ON (c.actorId);

// Needs that actors seek, themes that they are about.
CREATE CONSTRAINT seeksId IF NOT EXISTS FOR ()-[f:SEEKS]-() REQUIRE f.id IS UNIQUE;
CREATE CONSTRAINT aboutId IF NOT EXISTS FOR ()-[f:ABOUT]-() REQUIRE f.id IS UNIQUE;

// Records written before confirmations were kept.
MATCH (e:Entity) WHERE e.confirmations IS NULL SET e.confirmations = [];
MATCH (:Entity)-[r]->(:Entity) WHERE r.confirmations IS NULL SET r.confirmations = [];
