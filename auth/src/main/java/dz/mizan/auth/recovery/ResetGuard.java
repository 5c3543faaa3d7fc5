package dz.mizan.auth.recovery;

import dz.mizan.auth.user.Users;
import dz.mizan.common.cors.Origins;
import dz.mizan.common.ratelimit.RateLimit;
import dz.mizan.common.ratelimit.RateLimits;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** Decides whether somebody who asks for a link to a new password is heard. */
@ApplicationScoped
class ResetGuard {
  private static final UUID NO_COMPANY = new UUID(0, 0);

  private final Origins origins;
  private final RateLimit ofName;

  ResetGuard(Origins origins, RateLimits limits) {
    this.origins = origins;
    this.ofName = limits.named("password-reset-of-name");
  }

  /**
   * Whether that name may still be asked for. Where not, nobody is told: the name would be known to
   * be worth a limit.
   *
   * @throws dz.mizan.common.cors.OriginNotAllowed if the page is of another company
   */
  boolean admits(Optional<UUID> company, ResetRequest request) {
    origins.require(company.orElse(NO_COMPANY));
    var who = request.company() + "\n" + Users.usernameKey(request.user().strip());
    return ofName.take(UUID.nameUUIDFromBytes(who.getBytes(StandardCharsets.UTF_8))).granted();
  }
}
