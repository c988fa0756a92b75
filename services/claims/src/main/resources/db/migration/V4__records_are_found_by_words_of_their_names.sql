-- Which measures and parties a figure of a text may speak of: those whose names share a word with it. Names are few and
-- seldom new, so the index costs recording nothing.
create index record_name_by_words on record_name using gin (string_to_array(folded, ' '));
