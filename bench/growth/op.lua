-- One kind of request (OP) about random products of the company of TOKEN.
local products, op = tonumber(os.getenv("PRODUCTS")), os.getenv("OP")
local headers = { ["Authorization"] = "Bearer " .. os.getenv("TOKEN") }
local json = { ["Authorization"] = headers["Authorization"], ["Content-Type"] = "application/json" }
local prefix = os.getenv("PREFIX")
local function id(i) return string.format("00000000-0000-7000-%s-%012d", prefix, i) end
function init() math.randomseed(os.time()) end
function request()
  local i = math.random(products)
  if op == "list" then
    return wrk.format("GET", "/api/v1/products?limit=50", headers)
  elseif op == "read" then
    return wrk.format("GET", "/api/v1/products/" .. id(i), headers)
  elseif op == "search" then
    return wrk.format("GET", "/api/v1/products?limit=20&q=olive+lot" .. (i % 1000), headers)
  elseif op == "level" then
    return wrk.format("GET", "/api/v1/stock-levels?productId=" .. id(i), headers)
  end
  return wrk.format("POST", "/api/v1/stock-movements", json,
    string.format('{"productId":"%s","kind":"ISSUE","quantity":"1"}', id(i)))
end
dofile(os.getenv("BENCH") .. "/report.lua")
