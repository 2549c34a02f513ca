// People and how they come in. Of secrets only a hash is kept.
CREATE CONSTRAINT accountId IF NOT EXISTS FOR (a:Account) REQUIRE a.id IS UNIQUE;
CREATE CONSTRAINT accountEmail IF NOT EXISTS FOR (a:Account) REQUIRE a.email IS UNIQUE;
CREATE CONSTRAINT credentialAccount IF NOT EXISTS FOR (c:Credential) REQUIRE c.accountId IS UNIQUE;
CREATE CONSTRAINT sessionHash IF NOT EXISTS FOR (s:Session) REQUIRE s.hash IS UNIQUE;
CREATE INDEX sessionAccount IF NOT EXISTS FOR (s:Session) ON (s.accountId);
CREATE INDEX sessionSeen IF NOT EXISTS FOR (s:Session) ON (s.seenAt);
CREATE CONSTRAINT apiTokenId IF NOT EXISTS FOR (t:ApiToken) REQUIRE t.id IS UNIQUE;
CREATE CONSTRAINT apiTokenHash IF NOT EXISTS FOR (t:ApiToken) REQUIRE t.hash IS UNIQUE;
CREATE INDEX apiTokenAccount IF NOT EXISTS FOR (t:ApiToken) ON (t.accountId);
CREATE CONSTRAINT signInLinkHash IF NOT EXISTS FOR (l:SignInLink) REQUIRE l.hash IS UNIQUE;
CREATE INDEX signInLinkAccount IF NOT EXISTS FOR (l:SignInLink) ON (l.accountId);
