-- What is open longest comes first in the queue, so what was closed since stands at its head in an index of all: after a year
-- there would be more of it to read past than is open. The list names the same states in the same words.
create index discrepancy_in_queue on discrepancy (priority desc, id)
  where state in ('OPEN', 'ASSIGNED', 'PROPOSED', 'AWAITING_SOURCE', 'REGRESSED', 'RESOLVED_BUT_CHANGED') and not information;
