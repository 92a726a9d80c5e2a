-- A question that is asked gets its number last, so that whoever asks holds up nobody for longer than that. Until then its id
-- stands there, and it is indexed once, with its number.
drop trigger index_inserted on cases.case;
create trigger index_inserted after insert on cases.case for each row when (new.number <> new.case_id::text)
  execute function cases.index_changed();
