-- Interest whose entry was taken back is charged anew: its days are no longer taken.
-- Locks late_interest_item, briefly.
alter table late_interest_item add live boolean not null default true;
alter table late_interest_item drop constraint pk_late_interest_item;
alter table late_interest_item
  add constraint pk_late_interest_item primary key (company_id, interest_id, entry_id, line_no);
create unique index uq_late_interest_item_days
  on late_interest_item (company_id, entry_id, line_no, from_day) where live;
grant update (live) on late_interest_item to ${app};
