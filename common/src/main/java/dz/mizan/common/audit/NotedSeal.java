package dz.mizan.common.audit;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The end of the chain as an earlier verification told it; a bean parameter. */
public class NotedSeal {
  @Parameter(description = "head.position of an earlier verification; with notedMac")
  @QueryParam("notedPosition")
  @Min(1)
  @Nullable Long position;

  @Parameter(description = "head.mac of an earlier verification; with notedPosition")
  @QueryParam("notedMac")
  @Pattern(regexp = "[0-9a-f]{64}", message = "64 hexadecimal digits")
  @Nullable String mac;

  /**
   * @throws HalfNoted if only one of the two was given
   */
  void requireBothOrNone() {
    if ((position == null) != (mac == null)) {
      throw new HalfNoted(position == null ? "notedPosition" : "notedMac");
    }
  }

  /** The first position to look at. */
  long first() {
    return position == null ? 1 : position;
  }

  /** Whether another seal stands where this one was noted. */
  boolean isContradictedBy(AuditSeal seal) {
    return position != null && position == seal.position() && !seal.mac().equals(mac);
  }
}
