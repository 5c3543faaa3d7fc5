package dz.mizan.inventory.price;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Prices to set together; if one is refused, none is set. */
public record NewPrices(
    @NotNull @Size(min = 1, max = 1000) List<@NotNull @Valid NewPrice> prices) {}
