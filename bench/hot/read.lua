-- GET /api/v1/products/{id} of a random product.
local products = tonumber(os.getenv("PRODUCTS"))
local headers = { ["Authorization"] = "Bearer " .. os.getenv("TOKEN") }
function init() math.randomseed(os.time()) end
function request()
  return wrk.format("GET", string.format(
    "/api/v1/products/00000000-0000-7000-8000-%012d", math.random(products)), headers)
end
dofile(os.getenv("BENCH") .. "/report.lua")
