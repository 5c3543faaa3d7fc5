package dz.mizan.inventory.pos.session;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Data of {@code till-session.opened.v1}. */
@RegisterForReflection
public record TillSessionOpened(
    UUID sessionId,
    UUID tillId,
    String tillCode,
    UUID warehouseId,
    long number,
    @JsonFormat(shape = Shape.STRING) BigDecimal openingFloat,
    String currency,
    OffsetDateTime openedAt,
    @Nullable UUID openedBy) {
  static final String TYPE = "till-session.opened.v1";
}
