// Looking for duplicates while somebody types.
CREATE INDEX actorVatNumber IF NOT EXISTS FOR (a:Actor) ON (a.vatNumber);
CREATE INDEX contactTaxCode IF NOT EXISTS FOR (c:Contact) ON (c.taxCode);

// Drafts of forms: one person's, not yet anybody's record.
CREATE CONSTRAINT draftId IF NOT EXISTS FOR (d:Draft) REQUIRE d.id IS UNIQUE;
CREATE INDEX draftOwner IF NOT EXISTS FOR (d:Draft) ON (d.ownerId);

CREATE CONSTRAINT linkSecretId IF NOT EXISTS FOR (s:LinkSecret) REQUIRE s.id IS UNIQUE;

// How often one address has asked to join.
CREATE CONSTRAINT joinDoorKey IF NOT EXISTS FOR (d:JoinDoor) REQUIRE d.key IS UNIQUE;

// The inbox: cases by state, replies of adherents, links sent to them.
CREATE INDEX adhesionCaseState IF NOT EXISTS FOR (c:AdhesionCase) ON (c.state);
CREATE INDEX tieReplyState IF NOT EXISTS FOR (r:TieReply) ON (r.state);
CREATE INDEX confirmLinkActor IF NOT EXISTS FOR (l:ConfirmLink) ON (l.actorId);
