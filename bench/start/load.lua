-- What a service does all day, a bit of it: SERVICE says which, WARES and DAY what its requests name.
local service, wares, day = os.getenv("SERVICE"), os.getenv("WARES"), os.getenv("DAY")
local headers = {
  ["Authorization"] = "Bearer " .. os.getenv("TOKEN"),
  ["Content-Type"] = "application/json",
}
local run, count = os.getenv("RUN"), 0
local function post(path, ...) return wrk.format("POST", path, headers, string.format(...)) end
local function get(path) return wrk.format("GET", path, headers) end
local turns = {
  auth = {
    function() return get("/api/v1/users?limit=20") end,
    function() return get("/api/v1/users/profile") end,
    function()
      return post("/api/v1/users/login", '{"company":"%s","username":"bench","password":"%s"}',
        os.getenv("CODE"), os.getenv("PASSWORD"))
    end,
  },
  inventory = {
    function() return get("/api/v1/products?limit=20") end,
    function() return get("/api/v1/stock-levels?limit=20") end,
    function()
      return post("/api/v1/products",
        '{"sku":"L-%s-%d","names":{"fr":"Huile","ar":"زيت"},"unit":"LITRE"}', run, count)
    end,
    function()
      return post("/api/v1/stock-movements",
        '{"productId":"%s","kind":"RECEIPT","quantity":"2","unitCost":"150.00"}', wares)
    end,
  },
  hr = {
    function() return get("/api/v1/departments?limit=20") end,
    function() return get("/api/v1/leave-types?limit=20") end,
    function()
      return post("/api/v1/departments", '{"code":"L%s%d","name":"Ventes %d"}', run, count, count)
    end,
  },
  accounting = {
    function() return get("/api/v1/journal-entries?limit=20") end,
    function() return get("/api/v1/trial-balance") end,
    function()
      return post("/api/v1/journal-entries", '{"journal":"VE","date":"%s","label":"Bench","lines":'
        .. '[{"account":"512","debit":"%d.25"},{"account":"700","credit":"%d.25"}]}', day, count, count)
    end,
  },
}
function request()
  count = count + 1
  local mine = turns[service]
  return mine[count % #mine + 1]()
end
dofile(os.getenv("BENCH") .. "/report.lua")
