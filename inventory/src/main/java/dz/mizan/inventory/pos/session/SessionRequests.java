package dz.mizan.inventory.pos.session;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What clients ask for in a session. */
public final class SessionRequests {
  private SessionRequests() {}

  /**
   * A session to open.
   *
   * @param openingFloat dinars in the drawer before the first sale
   */
  public record OpenSessionRequest(
      @NotNull UUID tillId,
      @Schema(examples = "5000.00", type = SchemaType.STRING)
          @NotNull
          @DecimalMin("0")
          @Digits(integer = 12, fraction = 2)
          BigDecimal openingFloat) {}

  /** Whether cash comes into the drawer or leaves it. */
  public enum Direction {
    IN,
    OUT
  }

  /**
   * Cash that moves without a ticket.
   *
   * @param amount dinars, positive
   * @param reason such as a deposit at the bank, change brought, a small expense
   */
  public record NewCashMovement(
      @Schema(examples = "OUT") @NotNull Direction direction,
      @Schema(examples = "20000.00", type = SchemaType.STRING)
          @NotNull
          @DecimalMin("0.01")
          @Digits(integer = 12, fraction = 2)
          BigDecimal amount,
      @Schema(examples = "Remise en banque")
          @NotBlank
          @Size(max = 200)
          @Pattern(regexp = "[^\\p{Cntrl}\\p{Cs}]*")
          String reason) {
    BigDecimal signed() {
      return direction == Direction.IN ? amount : amount.negate();
    }
  }

  /**
   * How many of one note or coin.
   *
   * @param value dinars
   */
  @RegisterForReflection
  public record Denomination(
      @Schema(examples = "2000", type = SchemaType.STRING)
          @NotNull
          @DecimalMin("0.01")
          @Digits(integer = 6, fraction = 2)
          BigDecimal value,
      @Schema(examples = "12") @NotNull @Min(0) @Max(1_000_000) Integer count) {}

  /**
   * The count of the drawer.
   *
   * @param counted dinars; may be missing where denominations are given
   * @param denominations by which it was counted; if given, they sum up to what was counted
   */
  public record CloseSessionRequest(
      @Schema(examples = "48250.00", type = SchemaType.STRING)
          @DecimalMin("0")
          @Digits(integer = 12, fraction = 2)
          @Nullable BigDecimal counted,
      @Size(max = 50) @Nullable List<@NotNull @Valid Denomination> denominations) {

    /**
     * What was counted.
     *
     * @return null if neither is given
     * @throws SessionRefusals.CountsDiffer if the two disagree
     */
    @Nullable BigDecimal total() {
      if (denominations == null || denominations.isEmpty()) {
        return counted;
      }
      var sum =
          denominations.stream()
              .map(d -> d.value().multiply(BigDecimal.valueOf(d.count())))
              .reduce(BigDecimal.ZERO, BigDecimal::add)
              .setScale(2);
      if (counted != null && counted.compareTo(sum) != 0) {
        throw new SessionRefusals.CountsDiffer(counted, sum);
      }
      return sum;
    }
  }
}
