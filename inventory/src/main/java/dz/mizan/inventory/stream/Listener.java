package dz.mizan.inventory.stream;

import dz.mizan.common.tenancy.Caller;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who listens to what.
 *
 * @param subjects whose changes end the stream: company, user, session
 * @param endsMs when the token expires, epoch milliseconds
 * @param cursor where it goes on; null to begin
 * @param wantsSnapshot whether it begins with all levels
 */
record Listener(
    UUID companyId,
    List<UUID> subjects,
    UUID warehouseId,
    @Nullable UUID productId,
    long endsMs,
    @Nullable StreamCursor cursor,
    boolean wantsSnapshot) {

  static List<UUID> subjects(Caller caller) {
    return Stream.of(caller.companyId(), caller.userId(), caller.sessionId())
        .filter(Objects::nonNull)
        .toList();
  }

  boolean wants(LevelEvent level) {
    return level.warehouseId().equals(warehouseId)
        && (productId == null || level.productId().equals(productId));
  }
}
