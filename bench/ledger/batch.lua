-- POST /api/v1/journal-entries/batch: 1000 entries of two lines in one call.
local headers = {
  ["Authorization"] = "Bearer " .. os.getenv("TOKEN"),
  ["Content-Type"] = "application/json",
}
local entries = {}
for i = 1, 1000 do
  entries[i] = string.format(
    '{"journal":"OD","date":"%s","label":"Bench","reference":"B-%d","lines":[{"account":"%s","debit":"%d.25"},{"account":"%s","credit":"%d.25"}]}',
    os.getenv("DAY"), i, i % 2 == 0 and "411" or "512", i, i % 3 == 0 and "700" or "706", i)
end
local body = '{"entries":[' .. table.concat(entries, ",") .. "]}"
function request() return wrk.format("POST", "/api/v1/journal-entries/batch", headers, body) end
dofile(os.getenv("BENCH") .. "/report.lua")
