// Each search key is one term: exact (key), by its beginning (key*), at distance one (key~1).
CREATE FULLTEXT INDEX entityKeys IF NOT EXISTS FOR (e:Entity) ON EACH [e.searchKeys]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword', `fulltext.eventually_consistent`: false}};

// Words of names, acronyms and aliases, without accents and case.
CREATE FULLTEXT INDEX entitySearch IF NOT EXISTS FOR (e:Entity) ON EACH [e.searchText]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding', `fulltext.eventually_consistent`: false}};
