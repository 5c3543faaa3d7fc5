-- POST /api/v1/journal-entries: one entry of two lines. MODE spread: any of seven journals and many
-- accounts; accounts: the same two accounts in any journal; journal: those in one journal.
local mode, journals = os.getenv("MODE"), { "VE", "AC", "BQ", "CA", "PA", "OD", "ST" }
local accounts = { "101", "164", "211", "301", "355", "380", "401", "404", "411", "421", "431", "445",
  "467", "512", "530", "600", "601", "607", "611", "613", "615", "625", "626", "631", "645", "681", "700",
  "701", "706", "708", "754", "768" }
local headers = {
  ["Authorization"] = "Bearer " .. os.getenv("TOKEN"),
  ["Content-Type"] = "application/json",
}
local threads = 0
function setup(thread)
  threads = threads + 1
  thread:set("id", threads)
end
function init() math.randomseed(os.time() + id) end
function request()
  local journal = mode == "journal" and "OD" or journals[math.random(#journals)]
  local debit, credit = "512", "700"
  if mode == "spread" then
    debit, credit = accounts[math.random(#accounts)], accounts[math.random(#accounts)]
  end
  local amount = math.random(100, 1000000) / 100
  return wrk.format("POST", "/api/v1/journal-entries", headers, string.format(
    '{"journal":"%s","date":"%s","label":"Bench","reference":"B-1","lines":[{"account":"%s","debit":"%.2f"},{"account":"%s","credit":"%.2f"}]}',
    journal, os.getenv("DAY"), debit, amount, credit, amount))
end
dofile(os.getenv("BENCH") .. "/report.lua")
