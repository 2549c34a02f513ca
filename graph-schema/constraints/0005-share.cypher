// The link of a share is found by the hash of what it is made of.
CREATE CONSTRAINT shareTokenHash IF NOT EXISTS FOR (s:Share) REQUIRE s.tokenHash IS UNIQUE;
