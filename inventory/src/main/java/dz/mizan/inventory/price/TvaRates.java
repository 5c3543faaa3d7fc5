package dz.mizan.inventory.price;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/** Stands in for the catalogue's rates until they are there. */
@ApplicationScoped
class TvaRates {
  Uni<Map<String, BigDecimal>> on(LocalDate day) {
    return Uni.createFrom()
        .item(
            Map.of(
                "NORMAL", new BigDecimal("19"),
                "REDUCED", new BigDecimal("9"),
                "EXEMPT", BigDecimal.ZERO));
  }
}
