// Undoing an import finds its changes; a sender's columns are remembered by headers.
CREATE INDEX changeBatch IF NOT EXISTS FOR (c:Change) ON (c.batch);
CREATE INDEX importUploadedAt IF NOT EXISTS FOR (i:Import) ON (i.uploadedAt);
CREATE CONSTRAINT importMappingKey IF NOT EXISTS FOR (m:ImportMapping) REQUIRE m.key IS UNIQUE;
