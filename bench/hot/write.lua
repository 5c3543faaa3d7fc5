-- POST /api/v1/stock-movements: one unit of a random product goes out, each under a key of its own.
local products = tonumber(os.getenv("PRODUCTS"))
local headers = {
  ["Authorization"] = "Bearer " .. os.getenv("TOKEN"),
  ["Content-Type"] = "application/json",
}
local threads = 0
function setup(thread)
  threads = threads + 1
  thread:set("id", threads)
end
local count, run = 0, os.getenv("RUN")
function init() math.randomseed(os.time() + id) end
function request()
  count = count + 1
  headers["Idempotency-Key"] = run .. "-" .. id .. "-" .. count
  return wrk.format("POST", "/api/v1/stock-movements", headers, string.format(
    '{"productId":"00000000-0000-7000-8000-%012d","kind":"ISSUE","quantity":"1"}',
    math.random(products)))
end
dofile(os.getenv("BENCH") .. "/report.lua")
