package dz.mizan.accounting.books;

import static java.util.Objects.requireNonNull;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.ZoneId;

/**
 * What accounting reads of {@code dz.mizan.auth.company.registered.v1}; the company is the event's.
 *
 * @param currency ISO 4217, in which the books are kept
 * @param zone in which its business dates are
 */
@RegisterForReflection
record CompanyRegistered(String name, String currency, ZoneId zone) {

  CompanyRegistered {
    requireNonNull(name, "name");
    requireNonNull(currency, "currency");
    requireNonNull(zone, "zone");
  }
}
