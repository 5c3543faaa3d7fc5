package dz.mizan.inventory.pos.ticket;

import dz.mizan.common.problem.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why a ticket is not recorded. */
final class TicketRefusals {
  private TicketRefusals() {}

  /** The ticket contradicts itself. */
  static final class InvalidTicket extends Refusal {
    private boolean isAny;

    InvalidTicket() {
      super(Kind.INVALID, "invalid-request");
    }

    InvalidTicket(String field, String message) {
      this();
      at(field, message);
    }

    void at(String field, String message) {
      isAny = true;
      violation(field, message);
    }

    void throwIfAny() {
      if (isAny) {
        throw this;
      }
    }
  }

  /** One ticket of an upload cannot be read. */
  static final class UnreadableTicket extends Refusal {
    UnreadableTicket(String field) {
      super(Kind.INVALID, "malformed-json");
      violation(field, "wrong type or format");
    }
  }

  /** One ticket of an upload could not be recorded now; to be sent again. */
  static final class TryAgain extends Refusal {
    TryAgain() {
      super(Kind.NOT_READY, "temporarily-unavailable");
    }
  }

  /** One ticket of an upload is a return, which the caller may not make. */
  static final class NotPermitted extends Refusal {
    NotPermitted() {
      super(Kind.FORBIDDEN, "forbidden");
    }
  }

  /** Another ticket was recorded under this id. */
  static final class TicketReused extends Refusal {
    TicketReused(UUID id) {
      super(Kind.CONFLICT, "ticket-reused");
      fact("ticketId", id.toString());
    }
  }

  /** The till's clock is off, or the ticket is too old. */
  static final class IssuedAtOutOfRange extends Refusal {
    IssuedAtOutOfRange(Instant earliest, Instant latest) {
      super(Kind.RULE_BROKEN, "issued-at-out-of-range");
      fact("earliest", earliest.toString());
      fact("latest", latest.toString());
      violation("issuedAt", "out of range");
    }
  }

  /** No product has the barcode. */
  static final class UnknownBarcode extends Refusal {
    UnknownBarcode(int line, String barcode) {
      super(Kind.RULE_BROKEN, "unknown-barcode");
      fact("barcode", barcode);
      violation("lines[" + line + "].barcode", "unknown");
    }
  }

  /** The price is not the list's, and the caller may not give another. */
  static final class PriceNotAllowed extends Refusal {
    PriceNotAllowed(int line, String sku, BigDecimal listPrice) {
      super(Kind.FORBIDDEN, "price-not-allowed");
      fact("sku", sku);
      fact("listPrice", listPrice.toPlainString());
      violation("lines[" + (line - 1) + "].unitPrice", "tickets:override-price is needed");
    }
  }

  /** What was printed is not what is due. */
  static final class AmountsDiffer extends Refusal {
    AmountsDiffer(BigDecimal stampDuty, BigDecimal rounding) {
      super(Kind.RULE_BROKEN, "ticket-amounts-differ");
      fact("stampDuty", stampDuty.toPlainString());
      fact("rounding", rounding.toPlainString());
    }
  }

  /** The payments do not make up what is due. */
  static final class PaymentMismatch extends Refusal {
    PaymentMismatch(BigDecimal payable, BigDecimal paid) {
      super(Kind.RULE_BROKEN, "payment-mismatch");
      fact("payable", payable.toPlainString());
      fact("paid", paid.toPlainString());
      violation("payments", "do not make up what is due");
    }
  }

  /** There is no such line of a sale. */
  static final class UnknownTicketLine extends Refusal {
    UnknownTicketLine(int line) {
      super(Kind.RULE_BROKEN, "unknown-ticket-line");
      violation("lines[" + line + "].returnOf", "unknown");
    }
  }

  /** More would come back than was sold. */
  static final class ReturnExceedsSale extends Refusal {
    ReturnExceedsSale(int line, BigDecimal returnable) {
      super(Kind.RULE_BROKEN, "return-exceeds-sale");
      fact("returnable", returnable.toPlainString());
      violation("lines[" + line + "].quantity", "more than is left of the line");
    }
  }

  /** A return was made without the server. */
  static final class ReturnOffline extends Refusal {
    ReturnOffline() {
      super(Kind.RULE_BROKEN, "return-offline");
    }
  }

  /** The company has no such customer. */
  static final class UnknownCustomer extends Refusal {
    UnknownCustomer() {
      super(Kind.RULE_BROKEN, "unknown-customer");
      violation("customerId", "unknown");
    }
  }

  /** An inactive customer would owe for it. */
  static final class CustomerInactive extends Refusal {
    CustomerInactive(String code) {
      super(Kind.RULE_BROKEN, "customer-inactive");
      fact("customer", code);
      violation("customerId", "inactive");
    }
  }

  /** The customer's credit does not allow it, or he is on hold. */
  static final class CreditLimit extends Refusal {
    CreditLimit(
        boolean onHold,
        @Nullable BigDecimal limit,
        BigDecimal outstanding,
        BigDecimal open,
        BigDecimal requested) {
      super(Kind.RULE_BROKEN, "credit-limit");
      fact("onHold", onHold);
      fact("creditLimit", limit == null ? "-" : limit.toPlainString());
      fact("outstanding", outstanding.toPlainString());
      fact("openOrders", open.toPlainString());
      fact("requested", requested.toPlainString());
    }
  }

  /** A lot is named that did not go out for the line, or not in that quantity, or is back. */
  static final class LotNotSold extends Refusal {
    LotNotSold(int line, String lot) {
      super(Kind.RULE_BROKEN, "lot-not-shipped");
      fact("lot", lot);
      violation("lines[" + line + "].lotNumber", "did not go out, or is back already");
    }
  }

  /**
   * The database refuses what one ticket of an upload has in it: sending it again does not help.
   */
  static final class RuleBroken extends Refusal {
    RuleBroken() {
      super(Kind.RULE_BROKEN, "rule-broken");
    }
  }
}
