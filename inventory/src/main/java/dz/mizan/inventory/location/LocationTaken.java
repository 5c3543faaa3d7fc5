package dz.mizan.inventory.location;

import dz.mizan.common.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** Another location has this code or this barcode. */
final class LocationTaken extends Refusal {
  private LocationTaken(String code, String field, @Nullable String value) {
    super(Kind.CONFLICT, code);
    fact("locationCode", field.equals("code") ? value : null);
    fact("barcode", field.equals("barcode") ? value : null);
    violation(field, "taken");
  }

  static LocationTaken code(String code) {
    return new LocationTaken("location-code-taken", "code", code);
  }

  static LocationTaken barcode(@Nullable String barcode) {
    return new LocationTaken("location-barcode-taken", "barcode", barcode);
  }
}
