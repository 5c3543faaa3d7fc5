package dz.mizan.inventory.transfer;

import dz.mizan.common.problem.Refusal;

/** What was asked for cannot be done to a transfer in this state. */
final class WrongTransferStatus extends Refusal {
  WrongTransferStatus(TransferStatus status) {
    super(Kind.CONFLICT, "wrong-transfer-status");
    fact("transferStatus", status.name());
  }
}
