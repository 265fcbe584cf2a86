"""Reports as pure functions: the half-year report of art. 14, stays of art. 15, forecasts."""
