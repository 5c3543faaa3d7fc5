-- Logs in as random users of random companies; COMPANIES and USERS say how many there are.
local companies, users = tonumber(os.getenv("COMPANIES")), tonumber(os.getenv("USERS"))
local code, password = os.getenv("CODE"), os.getenv("PASSWORD")
local failed = 0
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"

function init()
  math.randomseed(os.time())
end

function request()
  local body = string.format('{"company":"%s-%d","username":"u%d","password":"%s"}',
    code, math.random(companies), math.random(users), password)
  return wrk.format("POST", "/api/v1/users/login", nil, body)
end

function response(status)
  if status ~= 200 then failed = failed + 1 end
end

local threads = {}
function setup(thread) table.insert(threads, thread) end

function done(summary, latency)
  local all = 0
  for _, thread in ipairs(threads) do all = all + (thread:get("failed") or 0) end
  io.write(string.format("RESULT %.1f %.1f %.1f %d\n", summary.requests / summary.duration * 1e6,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000, summary.errors.status))
end
