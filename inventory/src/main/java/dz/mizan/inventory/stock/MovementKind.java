package dz.mizan.inventory.stock;

/** Why stock moves; fixes the sign of the quantity. */
public enum MovementKind {
  /** Goods come in at a price. */
  RECEIPT(1),
  /** Goods go out: sold or used. */
  ISSUE(-1),
  /** The stock was not what was thought; either sign. */
  ADJUSTMENT(0),
  /** Sent to another warehouse. */
  TRANSFER_OUT(-1),
  /** Arrived from another warehouse, at what it was worth there. */
  TRANSFER_IN(1),
  /** Given back by a customer, at what it went out at. */
  RETURN_IN(1),
  /** Given back to a supplier. */
  RETURN_OUT(-1),
  /** Thrown away. */
  SCRAP(-1),
  /** The difference that a count found; either sign. */
  COUNT(0),
  /** The same goods are worth more or less: landed costs; no quantity. */
  REVALUATION(0);

  private final int sign;

  MovementKind(int sign) {
    this.sign = sign;
  }

  /** 1 for what comes in, -1 for what goes out, 0 where it may be either. */
  public int sign() {
    return sign;
  }

  /** Whether anybody may make one by itself, without a document of another feature. */
  boolean isMadeByHand() {
    return switch (this) {
      case RECEIPT, ISSUE, ADJUSTMENT, RETURN_IN, RETURN_OUT, SCRAP -> true;
      case TRANSFER_OUT, TRANSFER_IN, COUNT, REVALUATION -> false;
    };
  }
}
