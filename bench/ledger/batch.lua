-- POST /api/v1/journal-entries/batch: 1000 entries in one call, each of MODE lines (an even number),
-- in turns in two journals.
local headers = {
  ["Authorization"] = "Bearer " .. os.getenv("TOKEN"),
  ["Content-Type"] = "application/json",
}
local debits, credits = { "411", "512", "607", "626", "445" }, { "700", "706", "401", "530", "708" }
local function body(journal)
  local entries = {}
  for i = 1, 1000 do
    local lines = {}
    for k = 1, tonumber(os.getenv("MODE")) / 2 do
      local n = (i + k) % 5 + 1
      lines[2 * k - 1] = string.format('{"account":"%s","debit":"%d.25"}', debits[n], i)
      lines[2 * k] = string.format('{"account":"%s","credit":"%d.25"}', credits[n], i)
    end
    entries[i] = string.format(
      '{"journal":"%s","date":"%s","label":"Bench","reference":"B-%d","lines":[%s]}',
      journal, os.getenv("DAY"), i, table.concat(lines, ","))
  end
  return '{"entries":[' .. table.concat(entries, ",") .. "]}"
end
local bodies, turn = { body("VE"), body("AC") }, 1
function request()
  turn = 3 - turn
  return wrk.format("POST", "/api/v1/journal-entries/batch", headers, bodies[turn])
end
dofile(os.getenv("BENCH") .. "/report.lua")
