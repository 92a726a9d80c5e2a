-- Files that came with the answer to a sub-question. They are of that part, for whoever may see the question at the desk. Those
-- that the owner sends along with the one answer become of that step as well, and only then does the asker see them.
alter table cases.attachment
  add column sub_question_id uuid,
  add foreign key (municipality_id, sub_question_id) references cases.sub_question (municipality_id, sub_question_id),
  drop constraint attachment_check,
  add check ((draft_id is null) = (step_id is not null or sub_question_id is not null)),
  add check (sub_question_id is null or bytes is not null);
create index attachment_part on cases.attachment (municipality_id, sub_question_id);
grant update (sub_question_id) on cases.attachment to rode_loper_app;

-- What came with a part stays as it is too, and can be sent along once.
create or replace function cases.keep_what_was_sent() returns trigger language plpgsql set search_path = '' as $$
begin
  if current_user = 'rode_loper_app' then
    if tg_op = 'UPDATE' and old.step_id is null and new.step_id is not null
      and (new.sub_question_id, new.attachment_id, new.name, new.media_type, new.bytes)
        is not distinct from (old.sub_question_id, old.attachment_id, old.name, old.media_type, old.bytes) then
      return new;
    end if;
    raise exception 'an attachment that was sent stays as it is';
  end if;
  return coalesce(new, old);
end $$;
drop trigger sent_stays on cases.attachment;
create trigger sent_stays before update or delete on cases.attachment
  for each row when (old.step_id is not null or old.sub_question_id is not null)
  execute function cases.keep_what_was_sent();
