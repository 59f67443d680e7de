-- Asks for the addresses of the file named by PATHS, one after the other.
local paths, at = {}, 0
for line in io.lines(os.getenv("PATHS")) do paths[#paths + 1] = line end
math.randomseed(42)
for i = #paths, 2, -1 do
  local j = math.random(i)
  paths[i], paths[j] = paths[j], paths[i]
end
request = function()
  at = at % #paths + 1
  return wrk.format("GET", paths[at])
end
