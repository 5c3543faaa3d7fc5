package dz.mizan.accounting.treasury;

import dz.mizan.common.problem.Refusal;

/** The transfer was cancelled already, or its lines are reconciled with a bank statement. */
final class WrongTransferState extends Refusal {
  private WrongTransferState(String code) {
    super(Kind.CONFLICT, code);
  }

  static WrongTransferState cancelled() {
    return new WrongTransferState("transfer-cancelled");
  }

  static WrongTransferState reconciled() {
    return new WrongTransferState("transfer-reconciled");
  }
}
