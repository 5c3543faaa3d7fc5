package dz.mizan.auth.totp;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether the caller has an authenticator app. */
public record TotpView(boolean enabled, @Nullable Instant enabledAt, int recoveryCodesLeft) {

  static TotpView of(Optional<TotpRow> row) {
    return row.filter(TotpRow::isEnabled)
        .map(found -> new TotpView(true, found.confirmedAt(), found.recoveryCodes()))
        .orElseGet(() -> new TotpView(false, null, 0));
  }
}
