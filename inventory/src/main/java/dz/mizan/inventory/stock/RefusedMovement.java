package dz.mizan.inventory.stock;

import dz.mizan.common.problem.Refusal;
import io.vertx.pgclient.PgException;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ledger does not let a movement or a promise through; nothing has changed. */
public final class RefusedMovement extends Refusal {
  /** The error code that the functions of the ledger raise refusals with. */
  private static final String RAISED = "MZ100";

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
    var raised = raised(failure);
    if (raised == null) {
      return failure;
    }
    if (!RAISED.equals(raised.getSqlState())) {
      return isTooLarge(raised) ? tooLarge() : failure;
    }
    var detail = String.valueOf(raised.getDetail());
    var bar = detail.indexOf('|');
    var subject = subjects.at(Integer.parseInt(detail.substring(0, bar)));
    return of(String.valueOf(raised.getErrorMessage()), detail.substring(bar + 1), subject);
  }

  private static @Nullable PgException raised(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof PgException pg) {
        return pg;
      }
    }
    return null;
  }

  /** Out of the type's range, or of ck_stock_level_bound. */
  static boolean isTooLarge(PgException failure) {
    return "22003".equals(failure.getSqlState())
        || ("23514".equals(failure.getSqlState())
            && String.valueOf(failure.getConstraint()).startsWith("ck_stock_level_"));
  }

  static Refusal tooLarge() {
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
