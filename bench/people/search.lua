-- POST /api/v1/employees/search for one of many names, some begun, some with a wrong letter, some
-- national insurance numbers; 20 results.
local people = tonumber(os.getenv("PEOPLE"))
local names = { "benali", "haddad", "cherif", "mebarki", "bensaid", "boudiaf", "khelifi", "zerrouki",
  "slimani", "hamidi", "belkacem", "ouali", "meziane", "rahmani", "saadi", "toumi", "brahimi", "djebbar" }
local first = { "amina", "karim", "nadia", "yac", "sof", "lina", "rach", "samira", "omar", "mer" }
local headers = {
  ["Authorization"] = "Bearer " .. os.getenv("TOKEN"),
  ["Content-Type"] = "application/json",
}
function init() math.randomseed(os.time()) end
function request()
  local kind, body = math.random(10), nil
  local name = names[math.random(#names)]
  if kind <= 4 then
    body = string.format('{"text":"%s %s"}', name, first[math.random(#first)])
  elseif kind <= 6 then
    body = string.format('{"text":"%s"}', name:sub(1, 5))
  elseif kind == 7 then
    body = string.format('{"text":"%s"}', name:sub(1, 3) .. "x" .. name:sub(5))
  elseif kind == 8 then
    body = string.format('{"text":"E-%04d"}', math.random(people))
  else
    body = string.format('{"nss":"%012d"}', 850000000000 + math.random(people))
  end
  return wrk.format("POST", "/api/v1/employees/search", headers, body)
end
function done(summary, latency, requests)
  local failed = summary.errors.connect + summary.errors.read + summary.errors.write
    + summary.errors.status + summary.errors.timeout
  print(string.format("RESULT %.0f %.2f %.2f %.2f %d", summary.requests / (summary.duration / 1e6),
    latency:percentile(50) / 1000, latency:percentile(95) / 1000, latency:percentile(99) / 1000, failed))
end
