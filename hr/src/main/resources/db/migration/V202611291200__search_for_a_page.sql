-- A page; for the thousand rows of a default PostgreSQL read all employees of a company that it takes for a
-- two-hundredth of the table (ADR 37): 420 ms among 100,000.
alter function search_employees(text, text, uuid[], uuid, integer) rows 20;
