package dz.mizan.local.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A line of {@code products.csv}. */
record Product(
    String sku, Map<String, String> names, String unit, int firstQuantity, BigDecimal unitCost) {

  static List<Product> all() {
    var file = Objects.requireNonNull(Product.class.getResourceAsStream("/demo/products.csv"));
    try (var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.startsWith("#")).map(Product::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Product of(String line) {
    var parts = line.split(";", -1);
    return new Product(
        parts[0],
        Map.of("fr", parts[1], "ar", parts[2], "en", parts[3]),
        parts[4],
        Integer.parseInt(parts[5]),
        new BigDecimal(parts[6]));
  }
}
