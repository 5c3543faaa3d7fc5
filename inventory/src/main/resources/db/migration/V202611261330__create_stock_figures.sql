-- What the metrics tell, per company, counted now and then by a job: no metric is summed over the stock
-- when it is asked for. Locks nothing that exists.
create table stock_figures (
  company_id uuid not null default current_company(),
  products bigint not null,
  levels bigint not null,
  low bigint not null,
  value numeric(24, 2) not null,
  counted_at timestamptz not null default now(),
  constraint pk_stock_figures primary key (company_id)
);
call isolate_companies('stock_figures');
grant select, insert, update on stock_figures to ${app};
-- Every replica shows the total of all companies.
create policy totals on stock_figures for select to ${relay} using (true);
grant select on stock_figures to ${relay};
