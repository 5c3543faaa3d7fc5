package dz.mizan.inventory.stock;

import dz.mizan.common.problem.Refusal;
import dz.mizan.common.problem.SqlFailures;
import io.vertx.pgclient.PgException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The ledger does not let a movement or a promise through; nothing has changed. */
public final class RefusedMovement extends Refusal {
  /** The error code that the functions of the ledger raise refusals with. */
  private static final String RAISED = "MZ100";

  private static final Pattern SAID =
      Pattern.compile("([a-z-]+)\\|([0-9]+)\\|(.*) \\(MZ100\\)", Pattern.DOTALL);

  private RefusedMovement(Kind kind, String code) {
    super(kind, code);
  }

  private RefusedMovement with(String name, String value) {
    fact(name, value);
    return this;
  }

  private RefusedMovement at(String field, String message) {
    violation(field, message);
    return this;
  }

  /** What a refused change was about. */
  public interface Subject {
    UUID productId();

    BigDecimal quantity();
  }

  /** Finds the subject of a refusal by its place among the changes. */
  @FunctionalInterface
  public interface Subjects {
    Subject at(int ordinal);
  }

  /** A subject of these. */
  public static Subject subject(UUID productId, BigDecimal quantity) {
    record Plain(UUID productId, BigDecimal quantity) implements Subject {}
    return new Plain(productId, quantity);
  }

  /**
   * The refusal that a function of the ledger raised; any other failure stays what it is.
   *
   * @param subjects the changes that were asked for
   */
  public static Throwable of(Throwable failure, Subjects subjects) {
    if (RAISED.equals(SqlFailures.sqlState(failure))) {
      var said = SAID.matcher(message(failure));
      if (said.find()) {
        var subject = subjects.at(Integer.parseInt(said.group(2)));
        return of(said.group(1), said.group(3), subject);
      }
    }
    return isTooLarge(failure) ? tooLarge() : failure;
  }

  // Behind Hibernate's connection only the message of the server is left.
  private static String message(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof PgException || cause instanceof SQLException) {
        return String.valueOf(cause.getMessage());
      }
    }
    return "";
  }

  /** Out of the type's range, or of the level's bound. */
  private static boolean isTooLarge(Throwable failure) {
    return "22003".equals(SqlFailures.sqlState(failure))
        || SqlFailures.violates("ck_stock_level_bound").test(failure);
  }

  private static Refusal tooLarge() {
    return new InvalidMovement("quantity", "the stock would become too large");
  }

  /**
   * @param code as raised
   * @param detail as raised
   */
  static Refusal of(String code, @Nullable String detail, Subject subject) {
    var said = detail == null ? "" : detail;
    return switch (code) {
      case "unknown-product" -> UnknownReference.product();
      case "unknown-warehouse" -> UnknownReference.warehouse();
      case "insufficient-stock" ->
          new InsufficientStock(subject.productId(), subject.quantity().abs(), said);
      case "invalid-movement" -> invalid(said);
      case "idempotency-key-reused" -> new dz.mizan.common.idempotency.KeyReused();
      case "product-archived" ->
          new RefusedMovement(Kind.RULE_BROKEN, "product-archived").with("productId", said);
      case "not-stocked" ->
          new RefusedMovement(Kind.RULE_BROKEN, "not-stocked").with("productId", said);
      case "lot-required" ->
          new RefusedMovement(Kind.RULE_BROKEN, "lot-required").with("productId", said);
      case "lot-not-expected" ->
          new RefusedMovement(Kind.RULE_BROKEN, "lot-not-expected").with("productId", said);
      case "unknown-lot" ->
          new RefusedMovement(Kind.RULE_BROKEN, "unknown-lot").at("parts.lotNumber", "unknown");
      case "unknown-location" ->
          new RefusedMovement(Kind.RULE_BROKEN, "unknown-location")
              .at("parts.locationId", "unknown in this warehouse, or inactive");
      case "lot-expired" -> new RefusedMovement(Kind.RULE_BROKEN, "lot-expired").with("lot", said);
      case "lot-expiry-differs" -> lotExpiryDiffers(said);
      case "serial-in-stock" ->
          new RefusedMovement(Kind.CONFLICT, "serial-in-stock").with("serialNumber", said);
      case "warehouse-frozen" ->
          new RefusedMovement(Kind.CONFLICT, "warehouse-frozen").with("countId", said);
      case "back-dated" ->
          new RefusedMovement(Kind.RULE_BROKEN, "back-dated").with("notBefore", said);
      case "reservation-ended" ->
          new RefusedMovement(Kind.CONFLICT, "reservation-ended").with("reservationId", said);
      case "cannot-reverse" -> new RefusedMovement(Kind.CONFLICT, "cannot-reverse");
      default -> throw new IllegalStateException("unknown refusal " + code + ": " + said);
    };
  }

  private static Refusal invalid(String said) {
    var bar = said.indexOf('|');
    return new InvalidMovement(said.substring(0, bar), said.substring(bar + 1));
  }

  private static Refusal lotExpiryDiffers(String said) {
    var bar = said.lastIndexOf('|');
    return new RefusedMovement(Kind.CONFLICT, "lot-expiry-differs")
        .with("lot", said.substring(0, bar))
        .with("expiresOn", said.substring(bar + 1));
  }
}
