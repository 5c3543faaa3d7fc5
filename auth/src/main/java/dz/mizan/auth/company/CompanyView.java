package dz.mizan.auth.company;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A company as its users see it. */
public record CompanyView(
    UUID id, String code, String name, @Nullable String nif, String currency) {
  static CompanyView of(Company company) {
    return new CompanyView(
        company.id(), company.code(), company.name(), company.nif(), company.currency());
  }
}
