// Order of lists and start of a page: both properties need a predicate in the query, or the order is not taken from the index.
CREATE INDEX actorPage IF NOT EXISTS FOR (e:Actor) ON (e.nameKey, e.id);
CREATE INDEX localNodePage IF NOT EXISTS FOR (e:LocalNode) ON (e.nameKey, e.id);
CREATE INDEX governanceBodyPage IF NOT EXISTS FOR (e:GovernanceBody) ON (e.nameKey, e.id);
CREATE INDEX projectPage IF NOT EXISTS FOR (e:Project) ON (e.nameKey, e.id);
CREATE INDEX eventPage IF NOT EXISTS FOR (e:Event) ON (e.nameKey, e.id);
CREATE INDEX municipalityPage IF NOT EXISTS FOR (e:Municipality) ON (e.nameKey, e.id);
CREATE INDEX microAreaPage IF NOT EXISTS FOR (e:MicroArea) ON (e.nameKey, e.id);
CREATE INDEX needPage IF NOT EXISTS FOR (e:Need) ON (e.nameKey, e.id);
CREATE INDEX servicePage IF NOT EXISTS FOR (e:Service) ON (e.nameKey, e.id);
CREATE INDEX themePage IF NOT EXISTS FOR (e:Theme) ON (e.nameKey, e.id);
CREATE INDEX sourcePage IF NOT EXISTS FOR (e:Source) ON (e.nameKey, e.id);

// The date that starts a query over the ties of a span.
CREATE INDEX memberOfStart IF NOT EXISTS FOR ()-[t:MEMBER_OF]-() ON (t.startEarliest);
CREATE INDEX adheresToStart IF NOT EXISTS FOR ()-[t:ADHERES_TO]-() ON (t.startEarliest);
CREATE INDEX participatesInStart IF NOT EXISTS FOR ()-[t:PARTICIPATES_IN]-() ON (t.startEarliest);
CREATE INDEX collaboratesWithStart IF NOT EXISTS FOR ()-[t:COLLABORATES_WITH]-() ON (t.startEarliest);
CREATE INDEX fundsStart IF NOT EXISTS FOR ()-[t:FUNDS]-() ON (t.startEarliest);
CREATE INDEX foundedStart IF NOT EXISTS FOR ()-[t:FOUNDED]-() ON (t.startEarliest);
CREATE INDEX recognisedByStart IF NOT EXISTS FOR ()-[t:RECOGNISED_BY]-() ON (t.startEarliest);
CREATE INDEX contractsWithStart IF NOT EXISTS FOR ()-[t:CONTRACTS_WITH]-() ON (t.startEarliest);
CREATE INDEX linkedToStart IF NOT EXISTS FOR ()-[t:LINKED_TO]-() ON (t.startEarliest);
