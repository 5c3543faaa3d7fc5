package dz.mizan.common.security;

import dz.mizan.common.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** The API key may be used from other addresses only. */
public final class AddressNotAllowed extends Refusal {
  AddressNotAllowed(@Nullable String address) {
    super(Kind.FORBIDDEN, "address-not-allowed");
    fact("address", address);
  }
}
