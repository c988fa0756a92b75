-- Names that begin with what is being typed, whatever the database's collation.
create index record_name_by_beginning on record_name (kind, folded collate "C");
