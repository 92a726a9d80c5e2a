-- The number of a question is taken in the moment of the commit, by the database itself: whoever asks something waits for others
-- who ask only as long as it takes to write that down.

-- The next number of a year in a municipality: VB-2026-0147, and from 10,000 on one digit more. Whoever else wants one waits until
-- this transaction has ended: no number is left out, and none is given twice.
create function cases.next_number(of_municipality uuid, of_year integer) returns text language plpgsql as $$
declare
  taken integer;
  prefix text;
begin
  select case_prefix into strict prefix from municipality.municipality where municipality_id = of_municipality;
  insert into cases.number_counter as c (municipality_id, year, last) values (of_municipality, of_year, 1)
    on conflict (municipality_id, year) do update set last = c.last + 1
    returning last into taken;
  return prefix || '-' || of_year || '-' || lpad(taken::text, greatest(4, length(taken::text)), '0');
end $$;

create function cases.give_number(of_municipality uuid, of_case uuid, of_year integer) returns void language plpgsql as $$
begin
  update cases.case set number = cases.next_number(of_municipality, of_year)
    where municipality_id = of_municipality and case_id = of_case;
end $$;
