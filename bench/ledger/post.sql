\set journal random(1, 7)
\set debit random(1, 32)
\set credit random(1, 32)
\set amount random(100, 1000000)
begin;
select set_config('app.company_id', :company, true);
select n, line, outcome, detail, number, booked_on, posted_at, currency from post_entries(('[{"n":1,"id":"' || uuidv7() || '","journal":"' || (array['VE','AC','BQ','CA','PA','OD','ST'])[:journal] || '","date":"' || :day || '","label":"Bench","reference":"B-1","kind":"NORMAL","lineCount":2,"total":' || :amount / 100.0 || ',"eventId":"' || uuidv7() || '","event":{"journal":"OD","label":"Bench","lines":[{"account":"512","debit":"1.00","credit":"0.00"},{"account":"700","debit":"0.00","credit":"1.00"}],"total":"1.00","kind":"NORMAL"}}]')::json, ('[{"n":1,"line":1,"account":"' || (array['101','164','211','301','355','380','401','404','411','421','431','445','467','512','530','600','601','607','611','613','615','625','626','631','645','681','700','701','706','708','754','768'])[:debit] || '","debit":' || :amount / 100.0 || ',"credit":0},{"n":1,"line":2,"account":"' || (array['101','164','211','301','355','380','401','404','411','421','431','445','467','512','530','600','601','607','611','613','615','625','626','631','645','681','700','701','706','708','754','768'])[:credit] || '","debit":0,"credit":' || :amount / 100.0 || '}]')::json, :caller::uuid, 'bench', null, '127.0.0.1', false, '0123456789abcdef0123456789abcdef', '00-0123456789abcdef0123456789abcdef-0123456789abcdef-01');
commit;
