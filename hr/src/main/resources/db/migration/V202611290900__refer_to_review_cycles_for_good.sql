-- The days of a review cycle never change, so its reviews need not follow them: Citus could not spread a
-- table whose foreign key does. Locks reviews and their cycles while the reviews are checked.
alter table review
  drop constraint fk_review_cycle,
  add constraint fk_review_cycle
    foreign key (company_id, cycle_id, period) references review_cycle (company_id, id, period);
