-- Whoever undoes a matching asks whether a payment made it. Locks payment_allocation against writes
-- while its indexes are built.
create index ix_payment_allocation_matching on payment_allocation (company_id, matching_id);
create index ix_payment_allocation_advance on payment_allocation (company_id, advance_matching_id)
  where advance_matching_id is not null;
